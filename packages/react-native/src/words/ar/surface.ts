import type { surface as en } from "../en/surface.ts";

export const surface: typeof en = {
  menu: "القائمة",
  close: "إغلاق",
  controls: (name) => `\u2068${name}\u2069، أزرار المضيف`,
  opening: (name) => `جارٍ فتح \u2068${name}\u2069`,
  keepsData: "ما حفظه لا يزال على هذا الجهاز.",
  openAgain: "افتح مجددًا",
  underWay: "انتظر من فضلك",
  buttonOf: (label, name) => `\u2068${label}\u2069، \u2068${name}\u2069`,
  leave: "غادر",
  stay: "ابقَ",
  leaveBand: (brand) => `يسأل \u2068${brand}\u2069 قبل الإغلاق`,
  leaveTitle: (name) => `أتريد مغادرة \u2068${name}\u2069؟`,
  leaveSays: (name, message) => `يقول \u2068${name}\u2069: «\u2068${message}\u2069»`,
  code: (code) => `الرمز \u2068${code}\u2069`,
};
