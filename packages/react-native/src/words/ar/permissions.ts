/** What each permission lets a mini-app do, by its id. Those that are not here are said in the catalogue's words. */
export const permissions: Readonly<Record<string, string>> = {
  camera: "استخدام الكاميرا",
  "clipboard.read": "قراءة ما نسختَه",
  "location.approximate": "معرفة مكانك التقريبي",
  "location.precise": "معرفة مكانك الدقيق",
  "photos.read": "استخدام صور تختارها",
};
