import type { report as en } from "../en/report.ts";

export const report: typeof en = {
  band: (brand) => `${brand} يمرّر هذا إلى المشرفين`,
  title: (name) => `الإبلاغ عن ${name}`,
  what: "ما الخطأ؟",
  reasons: {
    broken: "لا يعمل",
    misleading: "ليس كما يقول عن نفسه",
    scam: "يحاول خداعي",
    privacy: "يسيء استخدام بياناتي",
    harmful: "يعرض شيئًا ضارًّا",
    illegal: "مخالف للقانون",
    other: "شيء آخر",
  },
  text: "ماذا حدث",
  textHint: "ما رأيته وأين. لا تكتب كلمات مرور ولا أرقام بطاقات.",
  contact: "بريد إلكتروني، إن أردت جوابًا",
  contactHint: "يراه المشرفون، ولا يراه المطوّر.",
  contactWrong: "هذا ليس بريدًا إلكترونيًّا. صحّحه أو اتركه فارغًا.",
  send: "إرسال البلاغ",
  sending: "جارٍ الإرسال…",
  failed: "لم يُرسل البلاغ",
  sentTitle: "شكرًا لك. بلاغك لدى المشرفين.",
  reference: (reference) => `رقمه \u2068${reference}\u2069. اذكره إن راسلتهم.`,
  block: "حظره على هذا الجهاز",
  blockHint: "يختفي من القائمة ولا يُفتح بعد الآن. يمكنك التراجع في الأذونات.",
  done: "تمّ",
};
