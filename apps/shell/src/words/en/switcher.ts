/** Words of the open mini-apps side by side. */
export const switcher = {
  title: "Open mini-apps",
  openCount: (count: number) => (count === 1 ? "1 open mini-app" : `${count} open mini-apps`),
  intro: (most: number) =>
    `They wait as you left them. Up to ${most} stay open; beyond that the one left longest ago is closed.`,
  emptyTitle: "No mini-app is open",
  emptyHint: "One that you leave without closing it waits here as you left it.",
  closeName: (name: string) => `Close ${name}`,
  closeAll: "Close all",
  lastInFront: "In front last",
  waiting: "Waiting",
};
