/** Words of the host's own sheets. */
export const sheets = {
  close: "Close",
  cancel: "Cancel",
  asksYou: (brand: string) => `${brand} asks you`,
  goesOn: (brand: string) => `${brand} goes on when you tap`,
  letDo: (name: string, what: string) => `Let ${name} ${what}?`,
  developerSays: "Its developer says",
  reason: (reason: string) => `“${reason}”`,
  allow: "Allow",
  onlyOnce: "Only this time",
  deny: "Don’t allow",
  changeLater: "You can change this later in the mini-app’s menu.",
  actionFor: (action: string, name: string) => `${action} for ${name}`,
};
