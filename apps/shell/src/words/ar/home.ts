import type { home as en } from "../en/home.ts";

export const home: typeof en = {
  title: "التطبيقات المصغّرة",
  intro: "يعمل كل منها في بيئة معزولة خاصة به، ويستأذن قبل أن يصل إلى أي شيء يخصك.",
  search: "ابحث في التطبيقات المصغّرة",
  searchHint: "بحث",
  by: (publisher) => `من \u2068${publisher}\u2069`,
  loading: "جارٍ تحميل التطبيقات المصغّرة",
  emptyTitle: "لا تطبيقات مصغّرة بعد",
  emptyHint: "يظهر أولها هنا بعد مراجعته وإصداره. في نسخة من المستودع، يُصدر npm start الأمثلة خلال دقيقة.",
  failedTitle: "تعذّر تحميل التطبيقات المصغّرة",
  failedHint: "لم يُجب الخادم كما ينبغي. تحقّق من أنه يعمل.",
  nothingFits: (query) => `لا تطبيق مصغّر يطابق «\u2068${query}\u2069». جرّب كلمات أقل أو غيرها.`,
  development: "تطوير: خريطة الشبكة مفعّلة",
  answeredBy: (domain, origin) => `يجيب \u2068${origin}\u2069 عن \u2068${domain}\u2069`,
  coloursSystem: "الألوان: كما في النظام",
  coloursLight: "الألوان: فاتحة",
  coloursDark: "الألوان: داكنة",
};
