import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleMiniApp } from "@atoll/cli";
import { WEB_BUNDLE } from "@atoll/web-host/build";
import {
  bundleForWeb,
  pageFile,
  sandboxFiles,
  serveFiles,
  textFile,
} from "../../../tests/browser/static-site.ts";
import type { StaticFile, StaticSite } from "../../../tests/browser/static-site.ts";

/** What the bench serves, and the sizes it reports. */
export type Site = StaticSite & {
  readonly kitPageBytes: number;
  readonly plainPageBytes: number;
  readonly bundleBytes: number;
};

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Builds both contenders and serves them on a port of the loopback. */
export async function serveSite(): Promise<Site> {
  const [mini, sandbox, atoll, parent, kitPage, plainPage] = await Promise.all([
    bundle(),
    sandboxFiles(),
    bundleForWeb(here("atoll-entry.tsx")),
    bundleForWeb(here("peer-parent.ts")),
    page("page-kit.tsx"),
    page("dom-kit.tsx"),
  ]);
  const site = await serveFiles(
    new Map<string, StaticFile>([
      ...sandbox,
      ["/atoll.html", pageFile("/atoll.js")],
      ["/atoll.js", textFile(atoll)],
      ["/peer.html", pageFile("/peer.js")],
      ["/peer.js", textFile(parent)],
      ["/kit-page.html", pageFile("/kit-page.js")],
      ["/kit-page.js", textFile(kitPage)],
      ["/plain-page.html", pageFile("/plain-page.js")],
      ["/plain-page.js", textFile(plainPage)],
      ["/mini-app/manifest.json", textFile(mini.manifest, "application/json")],
      ["/mini-app/main.jsbundle", textFile(mini.bundle)],
    ]),
  );
  return {
    ...site,
    kitPageBytes: Buffer.byteLength(kitPage),
    plainPageBytes: Buffer.byteLength(plainPage),
    bundleBytes: Buffer.byteLength(mini.bundle),
  };
}

async function bundle(): Promise<{ manifest: string; bundle: string }> {
  const outDir = mkdtempSync(join(tmpdir(), "atoll-bench-"));
  await bundleMiniApp({ projectDir: here("mini-app"), outDir });
  const read = (file: string): string => readFileSync(join(outDir, file), "utf8");
  return { manifest: read("manifest.json"), bundle: read("main.jsbundle") };
}

/** The mini-app as a page of its own, with React and a kit inside. */
function page(kit: string): Promise<string> {
  return bundleForWeb(here("peer-entry.tsx"), {
    alias: { ...WEB_BUNDLE.alias, "@atoll/sdk/ui": here(kit) },
  });
}
