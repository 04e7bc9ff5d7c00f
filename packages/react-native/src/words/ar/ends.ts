import type { HostWords } from "../host-words.ts";

const AGAIN = "افتحه مجددًا.";
const TELL_DEVELOPER = "افتحه مجددًا، وإن تكرر هذا فأخبر مطوّره.";

/** Why a session ended, and what to do. */
export const ends: HostWords["ends"] = {
  GUEST_ERROR: `توقف هذا التطبيق المصغّر بسبب خطأ فيه. ${TELL_DEVELOPER}`,
  BUNDLE_ERROR: "تعذّر تشغيل هذا التطبيق المصغّر: شيفرته معطوبة. حدّثه، أو أخبر مطوّره.",
  BYTECODE_REFUSED: "تعذّر تشغيل هذا التطبيق المصغّر: في حزمته شيفرة مترجمة.",
  API_LEVEL_UNSUPPORTED:
    "يحتاج هذا التطبيق المصغّر إلى إصدار أحدث من هذا التطبيق. حدّث التطبيق ثم افتحه مجددًا.",
  TURN_TIMEOUT: `لم يعد هذا التطبيق المصغّر يستجيب فأُغلق. ${TELL_DEVELOPER}`,
  FIRST_BATCH_TIMEOUT: `استغرق هذا التطبيق المصغّر وقتًا طويلًا ليبدأ. ${TELL_DEVELOPER}`,
  MEMORY_EXCEEDED: `استهلك هذا التطبيق المصغّر ذاكرة أكثر مما يجوز فأُغلق. ${TELL_DEVELOPER}`,
  ENGINE_CRASHED: `توقف هذا التطبيق المصغّر فجأة. ${AGAIN}`,
  MESSAGE_FLOOD: `كان هذا التطبيق المصغّر مشغولًا أكثر مما يجوز فأُغلق. ${TELL_DEVELOPER}`,
  BAD_CALLS: "طلب هذا التطبيق المصغّر أكثر مما يقدر عليه هذا التطبيق. حدّثه، أو أخبر مطوّره.",
  HIDDEN_TOO_LONG: `بقي هذا التطبيق المصغّر في الخلفية طويلًا فأُغلق. ${AGAIN}`,
  CLOSED: "أُغلق هذا التطبيق المصغّر.",
  HOST_ERROR: `تعطّل جزء من هذا التطبيق وهو يرسم التطبيق المصغّر. ${AGAIN}`,
  REVOKED: "سحب السجل هذا التطبيق المصغّر فلا يجوز تشغيله. افتحه مجددًا حين يصدر إصدار جديد.",
};
