import type { common as en } from "../en/common.ts";

export const common: typeof en = {
  back: "رجوع",
  close: "إغلاق",
  cancel: "إلغاء",
  retry: "حاول مجددًا",
  loading: "جارٍ التحميل",
  code: (code) => `الرمز \u2068${code}\u2069`,
  allMiniApps: "كل التطبيقات المصغّرة",
  miniApp: "تطبيق مصغّر",
  menu: "القائمة",
  heading: (title) => `\u2068${title}\u2069 · أتول`,
  notFoundTitle: "غير موجود",
  noPage: "لا صفحة في هذا العنوان",
  noMiniApp: "لا تطبيق مصغّر في هذا العنوان",
  notFoundHint: "ربما أُزيل، أو في العنوان خطأ كتابي.",
  seeAll: "عرض كل التطبيقات المصغّرة",
  screenMissing: "تعذّر جلب هذه الصفحة",
  screenMissingHint: "تحقّق من الاتصال ثم حاول مجددًا.",
};
