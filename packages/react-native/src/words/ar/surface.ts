import type { surface as en } from "../en/surface.ts";

export const surface: typeof en = {
  menu: "القائمة",
  close: "إغلاق",
  controls: (name) => `\u2068${name}\u2069، أزرار المضيف`,
  opening: (name) => `جارٍ فتح \u2068${name}\u2069`,
  keepsData: "ما حفظه لا يزال على هذا الجهاز.",
  openAgain: "افتح مجددًا",
  code: (code) => `الرمز \u2068${code}\u2069`,
};
