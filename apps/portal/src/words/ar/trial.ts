import type { Words } from "../en.ts";

/** What the page about testers says, in Arabic. */
export const trial: Words["trial"] = {
  title: "المجرّبون",
  intro: "من يفتح دعوة يحصل على ما تصدره للمجرّبين في الواجهة حتى تنتهي. وقد روجع ذلك مثل غيره.",
  nowHas: (version) => `يحصل المجرّبون الآن على الإصدار ${version}.`,
  nothing: "لم يصدر شيء للمجرّبين بعد. أصدر إصدارًا معتمدًا واختر المجرّبين قناةً له.",
  invite: "ادعُ مجرّبين",
  name: "لمن هي",
  nameHint: "لتميّز بين الدعوات: شخص أو مجموعة.",
  days: "أيام حتى تنتهي",
  made: "الدعوة",
  madeHint: "انسخها الآن وأرسلها بنفسك. لن تظهر ثانية، وتعمل لمن يحملها.",
  ends: "تنتهي",
  since: "أُنشئت",
  emptyTitle: "لم يُدعَ أحد",
  emptyHint: "أنشئ دعوة وأرسل عنوانها. لا يحتاج أحد حسابًا.",
  takeBack: "استردّها",
  takeBackTitle: (name) => `أتسترد دعوة ${name}؟`,
  takeBackHint: "من فتحها يحصل على ما يحصل عليه الجميع حالما تسأل واجهته ثانية.",
  takenBack: "استُردّت الدعوة.",
};
