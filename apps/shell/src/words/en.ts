import { switcher } from "./en/switcher.ts";
import { settings } from "./en/settings.ts";
import { open } from "./en/open.ts";
import { info } from "./en/info.ts";
import { categories } from "./en/categories.ts";
import { account } from "./en/account.ts";
import { about } from "./en/about.ts";
import { common } from "./en/common.ts";
import { home } from "./en/home.ts";
import { trial } from "./en/trial.ts";
import { offline } from "./en/offline.ts";
import { safety } from "./en/safety.ts";

/** Everything that the shell says, in English; a file per area in `en/`. The other languages have this shape. */
export const en = {
  trial,
  about,
  account,
  categories,
  common,
  home,
  info,
  open,
  settings,
  safety,
  switcher,
  offline,
};
export type Words = typeof en;
