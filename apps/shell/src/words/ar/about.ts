import type { about as en } from "../en/about.ts";

export const about: typeof en = {
  open: "افتح",
  openName: (name) => `افتح \u2068${name}\u2069`,
};
