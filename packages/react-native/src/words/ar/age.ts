import type { age as en } from "../en/age.ts";

export const age: typeof en = {
  title: (name) => `${name} ليس لكل الأعمار`,
  suitable: (minimum) => `يناسب من بلغ ${minimum} سنة فأكثر.`,
  question: "كم عمرك؟",
  why: "يبقى هذا على هذا الجهاز، ولا يعلمه أي تطبيق مصغّر ولا مطوّر. يمكنك تغييره في الإعدادات.",
  range: (from, to) => `من ${from} إلى ${to}`,
  from: (from) => `${from} فأكثر`,
  under: (limit) => `أقل من ${limit}`,
  tooYoung: "لا يمكن فتحه بحسب العمر المحدّد على هذا الجهاز.",
  change: "تغيير العمر في الإعدادات",
  go: "متابعة",
  back: "رجوع",
};
