import { about } from "./en/about.ts";
import { common } from "./en/common.ts";
import { home } from "./en/home.ts";
import { offline } from "./en/offline.ts";

/** Everything that the shell says, in English; a file per area in `en/`. The other languages have this shape. */
export const en = { about, common, home, offline };
export type Words = typeof en;
