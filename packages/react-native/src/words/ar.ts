import { age } from "./ar/age.ts";
import { camera } from "./ar/camera.ts";
import { ends } from "./ar/ends.ts";
import { consent } from "./ar/consent.ts";
import { payments } from "./ar/payments.ts";
import { permissions } from "./ar/permissions.ts";
import { scopes } from "./ar/scopes.ts";
import { report } from "./ar/report.ts";
import { sheets } from "./ar/sheets.ts";
import { surface } from "./ar/surface.ts";
import type { HostWords } from "./host-words.ts";

/** What the host's own parts say, in Arabic. */
export const ar: HostWords = {
  age,
  camera,
  report,
  sheets,
  consent,
  scopes,
  payments,
  surface,
  permissions,
  ends,
};
