import type { sheets as en } from "../en/sheets.ts";

export const sheets: typeof en = {
  close: "إغلاق",
  cancel: "إلغاء",
  asksYou: (brand) => `\u2068${brand}\u2069 يسألك`,
  goesOn: (brand) => `يتابع \u2068${brand}\u2069 حين تنقر`,
  letDo: (name, what) => `أتسمح لـ\u2068${name}\u2069 بـ\u2068${what}\u2069؟`,
  developerSays: "يقول مطوّره",
  reason: (reason) => `«\u2068${reason}\u2069»`,
  allow: "السماح",
  onlyOnce: "هذه المرة فقط",
  deny: "عدم السماح",
  changeLater: "يمكنك تغيير هذا لاحقًا من قائمة التطبيق المصغّر.",
  actionFor: (action, name) => `\u2068${action}\u2069 من أجل \u2068${name}\u2069`,
};
