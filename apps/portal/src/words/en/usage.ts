/** What the page about a mini-app's use says, in English. */
export const usage = {
  title: "Usage",
  range: "Range",
  days: (n: number) => `${n} days`,
  version: "Version",
  allVersions: "All versions",
  view: "View",
  charts: "Charts",
  table: "Table",
  opens: "Opens",
  start: "Time to the first screen",
  median: "Median",
  p95: "95 % are faster than",
  medianOf: (version: string) => `Median start, ${version}`,
  p95Of: (version: string) => `95 % of starts, ${version}`,
  crashes: "Crashes",
  crashFree: "Without a crash",
  byDay: "By day",
  byVersion: "By version",
  byCode: "Why sessions crashed",
  day: "Day",
  summary: (title: string, days: number, peak: string) =>
    `${title} over ${days} days; at most ${peak} on one day. The table has each day.`,
  emptyTitle: "Nothing was opened yet",
  emptyHint:
    "Figures come once a released version is opened in a host, within a minute. People can switch this off.",
  privacy: "Counts by day, in UTC. Nobody is in them: no person, no device, nothing that was typed.",
} as const;
