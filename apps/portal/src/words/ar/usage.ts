import type { Words } from "../en.ts";

/** What the page about a mini-app's use says, in Arabic. */
export const usage: Words["usage"] = {
  title: "الاستخدام",
  range: "المدة",
  days: (n) => (n <= 10 ? `${n} أيام` : `${n} يومًا`),
  version: "الإصدار",
  allVersions: "كل الإصدارات",
  view: "العرض",
  charts: "رسوم",
  table: "جدول",
  opens: "مرات الفتح",
  start: "الزمن حتى أول شاشة",
  median: "الوسيط",
  p95: "95 % أسرع من",
  medianOf: (version) => `وسيط البدء، ${version}`,
  p95Of: (version) => `95 % من مرات البدء، ${version}`,
  crashes: "الأعطال",
  crashFree: "بلا عطل",
  byDay: "حسب اليوم",
  byVersion: "حسب الإصدار",
  byCode: "لماذا تعطّلت الجلسات",
  day: "اليوم",
  summary: (title, days, peak) =>
    `${title} خلال ${days} يومًا، وأقصاها ${peak} في يوم واحد. الجدول فيه كل يوم.`,
  emptyTitle: "لم يُفتح شيء بعد",
  emptyHint: "تأتي الأرقام حين يُفتح إصدار منشور في تطبيق مضيف، خلال دقيقة. ويمكن للناس إيقاف ذلك.",
  privacy: "أعداد لكل يوم بالتوقيت العالمي. لا أحد فيها: لا شخص ولا جهاز ولا شيء مما كُتب.",
};
