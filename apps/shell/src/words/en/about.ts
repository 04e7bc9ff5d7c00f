/** Words of the page about a mini-app. */
export const about = {
  open: "Open",
  openName: (name: string) => `Open ${name}`,
};
