/** Words of the sheet that shows what of the person's own data goes to a mini-app. */
export const consent = {
  title: (name: string) => `Share this with ${name}?`,
  explains: (name: string) => `${name} and its developer get exactly what is shown here.`,
  none: "Nothing: you have not given it",
  picture: "The picture that is shared",
  always: "Always share",
  once: "Share this once",
  deny: "Don’t share",
  signIn: (name: string) => `${name} asks you to sign in`,
  signInExplains: (name: string) =>
    `${name} gets a name made for it alone. It does not learn who you are unless you tell it.`,
};
