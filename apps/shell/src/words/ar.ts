import { switcher } from "./ar/switcher.ts";
import { settings } from "./ar/settings.ts";
import { open } from "./ar/open.ts";
import { info } from "./ar/info.ts";
import { categories } from "./ar/categories.ts";
import { account } from "./ar/account.ts";
import { about } from "./ar/about.ts";
import { common } from "./ar/common.ts";
import { home } from "./ar/home.ts";
import { trial } from "./ar/trial.ts";
import { offline } from "./ar/offline.ts";
import { safety } from "./ar/safety.ts";
import type { Words } from "./en.ts";

/** Everything that the shell says, in Arabic. */
export const ar: Words = {
  trial,
  about,
  account,
  categories,
  common,
  home,
  info,
  open,
  safety,
  settings,
  switcher,
  offline,
};
