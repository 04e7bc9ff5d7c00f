/** The argument of commands that work on a mini-app. */
export const FOLDER = { name: "folder", summary: "The mini-app's folder; this one unless given." } as const;
