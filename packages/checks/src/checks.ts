import type { Check } from "./check.ts";
import { imagesCheck } from "./images/images-check.ts";
import { manifestCheck } from "./manifest/manifest-check.ts";
import { smokeCheck } from "./smoke/smoke-check.ts";
import { sourcesCheck } from "./sources/sources-check.ts";
import { staticCheck } from "./static/static-check.ts";
import { diffCheck } from "./diff/diff-check.ts";

/** The rule pack, in the order of running: cheap and telling first. `atoll check` and the registry run this very list. */
export const CHECKS: readonly Check[] = [
  manifestCheck,
  imagesCheck,
  staticCheck,
  sourcesCheck,
  smokeCheck,
  diffCheck,
];
