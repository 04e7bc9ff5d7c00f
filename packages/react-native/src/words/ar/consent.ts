import type { consent as en } from "../en/consent.ts";

export const consent: typeof en = {
  title: (name) => `أتشارك هذا مع \u2068${name}\u2069؟`,
  explains: (name) => `يحصل \u2068${name}\u2069 ومطوّره على ما يظهر هنا بالضبط.`,
  none: "لا شيء: لم تعطه بعد",
  picture: "الصورة التي ستُشارك",
  always: "المشاركة دائمًا",
  once: "المشاركة هذه المرة",
  deny: "عدم المشاركة",
  signIn: (name) => `يطلب منك \u2068${name}\u2069 تسجيل الدخول`,
  signInExplains: (name) => `يحصل \u2068${name}\u2069 على اسم صُنع له وحده. ولا يعرف من أنت ما لم تخبره.`,
};
