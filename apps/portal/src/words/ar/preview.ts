import type { Words } from "../en.ts";

/** ما تقوله المعاينة الحيّة. */
export const preview: Words["preview"] = {
  title: "جرّبه",
  hint: "الإصدار نفسه في المضيف الحقيقي. يبدأ بلا أذون ولا تخزين. وما يطلبه من الخوادم حقيقي.",
  open: "افتح المعاينة",
  again: "ابدأ من جديد",
  frame: (app) => `${app} في المضيف`,
  size: "الجهاز",
  sizes: { phone: "هاتف", small: "هاتف صغير", tablet: "لوح" },
  theme: "الألوان",
  language: "اللغة",
  languageSystem: "لغة هذا المتصفح",
  text: "حجم النص",
  states: {
    waiting: "يبدأ",
    opening: "يُفتح",
    open: "مفتوح",
    ended: "انتهى",
    failed: "لم يُفتح",
  },
  until: (at) => `يُغلق ${at}`,
  over: "انتهى رابط هذه المعاينة.",
  late: "لم تُجب صفحة المضيف بعد. السجل الذي بدأ لتوّه ما زال يبنيها: ابدأ من جديد بعد قليل.",
  said: "ما يسجّله",
  saidNothing: "لم يسجّل شيئًا بعد.",
  more: (n) => `حُذفت ${n} من الأسطر السابقة.`,
};
