import type { Words } from "../en.ts";

/** Words of the page that an invitation to try a mini-app leads to. */
export const trial: Words["trial"] = {
  title: "دعوة",
  asking: "ننظر في الدعوة",
  over: "انتهت هذه الدعوة أو استُردّت. اطلب غيرها ممن أعطاك إياها.",
  failed: "تعذّر النظر في الدعوة. تحقّق من الاتصال ثم حاول مرة أخرى.",
  invited: (name) => `جرّب ${name}`,
  version: (version) =>
    `تحصل على الإصدار ${version} قبل غيرك. روجع مثل كل تطبيق مصغّر، ويسأل قبل أن يصل إلى شيء يخصك.`,
  nothing: "لا إصدار للتجربة الآن. وحتى يوجد تحصل على ما يحصل عليه الجميع.",
  until: (date) => `حتى ${date}، على هذا الجهاز.`,
  open: (name) => `افتح ${name}`,
};
