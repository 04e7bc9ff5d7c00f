/** What each permission lets a mini-app do, by its id. Those that are not here are said in the catalogue's words. */
export const permissions: Readonly<Record<string, string>> = {
  "calendar.read": "رؤية ما في تقويمك",
  "calendar.write": "إضافة مواعيد إلى تقويمك",
  camera: "استخدام الكاميرا",
  "clipboard.read": "قراءة ما نسختَه",
  "contacts.pick": "استخدام جهات اتصال تختارها",
  "contacts.read": "قراءة جميع جهات اتصالك",
  "location.approximate": "معرفة مكانك التقريبي",
  "location.precise": "معرفة مكانك الدقيق",
  notifications: "إرسال إشعارات إليك",
  "photos.read": "استخدام صور تختارها",
  "photos.write": "حفظ صور على جهازك",
};
