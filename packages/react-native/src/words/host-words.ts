import type { ErrorCode } from "@atoll/protocol";
import type { consent } from "./en/consent.ts";
import type { age } from "./en/age.ts";
import type { camera } from "./en/camera.ts";
import type { payments } from "./en/payments.ts";
import type { report } from "./en/report.ts";
import type { sheets } from "./en/sheets.ts";
import type { surface } from "./en/surface.ts";

/** What the host's own parts say in one language: give it to `<AtollProvider words>`. */
export type HostWords = {
  readonly age: typeof age;
  readonly camera: typeof camera;
  readonly report: typeof report;
  readonly sheets: typeof sheets;
  readonly consent: typeof consent;
  readonly scopes: Readonly<Record<string, string>>;
  readonly payments: typeof payments;
  readonly surface: typeof surface;
  /** What a permission lets a mini-app do, by its id; the catalogue's English where it is left out. */
  readonly permissions: Readonly<Record<string, string>>;
  /** Why a session ended and what to do, by its code; the host's English where it is left out. */
  readonly ends: { readonly [code in ErrorCode]?: string };
};
