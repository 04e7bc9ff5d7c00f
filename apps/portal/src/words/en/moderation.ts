import type { ReportOutcome, ReportReason } from "@atoll/distribution/registry";

const reasons: Readonly<Record<ReportReason, string>> = {
  broken: "It does not work",
  misleading: "It is not what it says",
  scam: "It takes money or data by deceit",
  privacy: "It misuses personal data",
  harmful: "It is harmful or hateful",
  illegal: "It breaks the law",
  other: "Something else",
};

const outcomes: Readonly<Record<ReportOutcome, string>> = {
  no_action: "Nothing is wrong",
  creator_told: "The creator is warned",
  taken_back: "A version is taken back",
  duplicate: "Another report says the same",
};

const hints: Readonly<Record<ReportOutcome, string>> = {
  no_action: "The report is closed, and nothing else happens.",
  creator_told: "The team is to mend it. Name the rule that it breaks.",
  taken_back:
    "Open sessions end within minutes, and no device opens the version again. This cannot be undone.",
  duplicate: "The other report decides.",
};

/** What the pages of moderators say, in English. */
export const moderation = {
  title: "Moderation",
  intro:
    "What people report of mini-apps, the one due first on top. Reports about your own teams go to others.",
  state: "Reports",
  open: "Open",
  resolved: "Resolved",
  app: "Id of a mini-app",
  everyApp: "All mini-apps",
  emptyTitle: "Nothing waits for you.",
  emptyHint: "Reports come from the shell: a person taps Report on a mini-app’s page.",
  emptyResolvedTitle: "Nothing is resolved yet.",
  emptyResolvedHint: "What you decide is kept here.",
  more: "More reports",
  first: "First reports",
  reference: "Report",
  miniApp: "Mini-app",
  reason: "Reason",
  due: "Due",
  dueAt: (at: string) => `Due ${at}`,
  lateAt: (at: string) => `Was due ${at}`,
  ended: "Ended",
  about: "About",
  version: "Version",
  unknownVersion: "The person did not know it",
  team: "Team",
  said: "What the person says",
  saidNothing: "They wrote nothing.",
  contact: "Answer to",
  noContact: "They want no answer.",
  from: "From",
  signedIn: "A person who was signed in",
  anonymous: "Somebody who was not signed in",
  came: "Came",
  others: (n: number) => (n === 1 ? "No other report is open about it." : `${n} reports are open about it.`),
  seeOthers: "See them",
  decide: "Decide",
  outcome: "Outcome",
  outcomes,
  outcomeHints: hints,
  reasons,
  rule: "Rule",
  noRule: "None",
  ruleNeeded: "Name the rule that it breaks.",
  versionNeeded: "Say which version: its code, a whole number.",
  versionCode: "Code of the version to take back",
  note: "Why",
  noteHint: "Kept with the report and in the log.",
  prepared: "Prepared text",
  done: (reference: string) => `${reference} is resolved.`,
  resolution: "Resolution",
  by: "By",
} as const;
