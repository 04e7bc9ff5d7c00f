import type { offline as en } from "../en/offline.ts";

export const offline: typeof en = {
  offline: "لا اتصال. ما على هذا الجهاز يُفتح مع ذلك.",
  asOf: (time) => `القائمة كما كانت في ${time}`,
  updateReady: "يوجد إصدار أحدث.",
  reload: "إعادة التحميل",
};
