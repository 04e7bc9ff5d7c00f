import { consent } from "./en/consent.ts";
import { age } from "./en/age.ts";
import { camera } from "./en/camera.ts";
import { payments } from "./en/payments.ts";
import { scopes } from "./en/scopes.ts";
import { report } from "./en/report.ts";
import { sheets } from "./en/sheets.ts";
import { surface } from "./en/surface.ts";
import type { HostWords } from "./host-words.ts";

/** What the host's own parts say, in English; a file per area in `en/`. */
export const en: HostWords = {
  age,
  camera,
  report,
  sheets,
  consent,
  scopes,
  payments,
  surface,
  permissions: {},
  ends: {},
};
