/** Words of the gate before a mini-app that is not for every age. */
export const age = {
  title: (name: string) => `${name} is not for every age`,
  suitable: (minimum: number) => `It is suitable from ${minimum} years on.`,
  question: "How old are you?",
  why: "This stays on this device. No mini-app and no developer learns it. You can change it in the settings.",
  range: (from: number, to: number) => `${from} to ${to}`,
  from: (from: number) => `${from} or older`,
  under: (limit: number) => `Under ${limit}`,
  tooYoung: "By the age that is set on this device, it cannot be opened.",
  change: "Change the age in the settings",
  go: "Continue",
  back: "Back",
};
