import type { Words } from "../en.ts";

/** ما يُقال عن صور إصدار. */
export const shots: Words["shots"] = {
  title: "كيف يبدو",
  hint: "التُقطت في المضيف الحقيقي، بقياس هاتف، وهو يبدأ بلا شيء.",
  notConfigured: "لا يلتقط هذا السجل صورًا: لم يعطه مشغّله متصفحًا (ATOLL_CHROMIUM).",
  none: "تعذّر التقاط صورة. النتائج تقول السبب.",
  coming: "تُلتقط الصور بعد الفحوص، وتأتي بعد قليل.",
  names: {
    "light-first": "الشاشة الأولى، فاتح",
    "dark-first": "الشاشة الأولى، داكن",
    "light-later": "بعد ثوانٍ، فاتح",
    "dark-later": "بعد ثوانٍ، داكن",
  },
  open: (name) => `${name}: افتح الصورة`,
};
