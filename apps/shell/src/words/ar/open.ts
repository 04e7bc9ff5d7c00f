import type { open as en } from "../en/open.ts";

const TELL_OPERATOR = "حاول مجددًا، وإن بقي الأمر كذلك فأخبر من يدير هذا السجل.";
const NOT_TRUSTED = `ما أرسله السجل عن هذا التطبيق المصغّر غير موثوق فلم يُفتح. ${TELL_OPERATOR}`;

export const open: typeof en = {
  failures: {
    REVOKED: "سحب السجل هذا الإصدار فلا يجوز تشغيله. حاول لاحقًا: قد يأتي مطوّره بإصدار جديد.",
    NOT_ON_OFFER: "هذا التطبيق المصغّر غير معروض لهذا الجهاز الآن. حاول لاحقًا.",
    DOWNLOAD_FAILED: "تعذّر جلب هذا التطبيق المصغّر. تحقّق من الاتصال وحاول مجددًا.",
    BLOCKED_HERE: "حظرت هذا التطبيق المصغّر على هذا الجهاز. ألغِ حظره في الأذونات لفتحه.",
    STORE_FULL: "لا متسع على هذا الجهاز للتطبيق المصغّر. أفرغ بعض المساحة ثم حاول مجددًا.",
    METADATA_EXPIRED:
      "لم يسمع هذا الجهاز من السجل منذ زمن طويل فلا يفتح هذا التطبيق المصغّر. اتصل ثم حاول مجددًا.",
    METADATA_SIGNATURE: NOT_TRUSTED,
    METADATA_INVALID: NOT_TRUSTED,
    METADATA_REPLAYED: NOT_TRUSTED,
    METADATA_TOO_LARGE: NOT_TRUSTED,
    ARTIFACT_MISMATCH: `أحد ملفات هذا التطبيق المصغّر ليس الذي أُصدر فلم يُفتح. ${TELL_OPERATOR}`,
  },
  failedOtherwise: "تعطّل جزء من هذا التطبيق. أعد تحميل الصفحة ثم افتحه مجددًا.",
  phoneSize: "اعرضه بحجم الهاتف",
  wider: "اعرضه أوسع",
  about: "حول",
  permissions: "الأذونات",
  report: "إبلاغ",
  switchTo: "تبديل",
  restart: "إعادة تشغيل",
};
