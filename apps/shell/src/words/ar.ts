import { about } from "./ar/about.ts";
import { common } from "./ar/common.ts";
import { home } from "./ar/home.ts";
import { offline } from "./ar/offline.ts";
import type { Words } from "./en.ts";

/** Everything that the shell says, in Arabic. */
export const ar: Words = { about, common, home, offline };
