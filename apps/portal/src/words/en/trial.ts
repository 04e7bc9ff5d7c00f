/** What the page about testers says, in English. */
export const trial = {
  title: "Testers",
  intro:
    "Whoever opens an invitation gets what you release to testers, in the shell, until it ends. Such releases were reviewed like all others.",
  nowHas: (version: string) => `Testers get version ${version} now.`,
  nothing:
    "Nothing is released to testers yet. Release an approved version, and choose Testers as its channel.",
  invite: "Invite testers",
  name: "Who it is for",
  nameHint: "For you to tell invitations apart: a person, a group.",
  days: "Days until it ends",
  made: "The invitation",
  madeHint: "Copy it now and send it yourself. It is not shown again, and works for whoever holds it.",
  ends: "Ends",
  since: "Made",
  emptyTitle: "Nobody is invited",
  emptyHint: "Make an invitation and send its address. Nobody needs an account.",
  takeBack: "Take back",
  takeBackTitle: (name: string) => `Take back the invitation for ${name}?`,
  takeBackHint: "Who opened it gets what everyone gets, as soon as their shell asks again.",
  takenBack: "The invitation is taken back.",
} as const;
