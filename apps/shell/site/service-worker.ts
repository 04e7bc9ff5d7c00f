import { createHash } from "node:crypto";
import { join } from "node:path";
import { staticFile } from "@atoll/web-server";
import type { StaticFile } from "@atoll/web-server";
import type { KeptFile, Precache } from "../src/offline/worker/precache.ts";
import { PAGE_PATHS } from "./page-paths.ts";

/** Address under which a build keeps the worker's script; no request can ask for it. */
export const WORKER_SCRIPT = "#service-worker";

/** Security: the worker runs what came with it and speaks to its own origin alone. */
const POLICY =
  "default-src 'none'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
/** What people never open; reviewers do so at the portal. */
const NOT_KEPT = /^(#|\/preview|\/assets\/preview)/;

/** The module that the worker begins with. */
export function workerEntry(root: string): string {
  return join(root, "apps", "shell", "src", "offline", "worker", "entry.ts");
}

export type ServiceWorkerParts = {
  readonly page: StaticFile;
  /** The build, as the page is told it. */
  readonly build: string;
  readonly files: ReadonlyMap<string, StaticFile>;
  /** The bundled script of `src/offline/worker`. */
  readonly script: Uint8Array;
};

/** The service worker of one build: its list of what to keep, with digests, and its script. */
export function serviceWorker({ page, build, files, script }: ServiceWorkerParts): StaticFile {
  const kept = [...files]
    .filter(([path]) => !NOT_KEPT.test(path))
    .map(([path, { body }]) => keptFile(path, body));
  const list: Omit<Precache, "version"> = {
    build,
    pagePaths: PAGE_PATHS.source,
    page: keptFile("/", page.body),
    files: kept,
  };
  const version = createHash("sha256").update(JSON.stringify(list)).update(script).digest("hex").slice(0, 16);
  const precache: Precache = { version, ...list };
  const text = `self.atollPrecache=${JSON.stringify(precache)};\n${new TextDecoder().decode(script)}`;
  return staticFile(text, {
    type: "text/javascript; charset=utf-8",
    headers: { "content-security-policy": POLICY },
  });
}

function keptFile(path: string, body: Uint8Array): KeptFile {
  return [path, `sha256-${createHash("sha256").update(body).digest("base64")}`];
}
