import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundleMiniApp } from "@atoll/cli";
import { summarise } from "../measure.ts";
import { bundleByMetro } from "./metro.ts";

const EXAMPLE = join(import.meta.dirname, "../../../examples/expense-journal");
const ROUNDS = 3;

export type Bundled = { readonly ms: number; readonly bytes: number; readonly gzipBytes: number };
export type BundleFigures = { readonly ours: Bundled; readonly peer: Bundled };

/** Bundles one mini-app by `atoll bundle` and by Metro, cold and turn about: the same entry, each as it is made for release. */
export async function measureBundle(): Promise<BundleFigures> {
  const ours: Bundled[] = [];
  const peer: Bundled[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await inScratch(byAtoll));
    peer.push(await inScratch((folder) => timed(() => bundleByMetro(join(EXAMPLE, "src/main.tsx"), folder))));
  }
  return { ours: middle(ours), peer: middle(peer) };
}

function byAtoll(folder: string): Promise<Bundled> {
  return timed(async () => {
    await bundleMiniApp({ projectDir: EXAMPLE, outDir: join(folder, "package") });
    return readFileSync(join(folder, "package", "main.jsbundle"));
  });
}

async function timed(work: () => Promise<Uint8Array>): Promise<Bundled> {
  const start = performance.now();
  const code = await work();
  return { ms: performance.now() - start, bytes: code.length, gzipBytes: gzipSync(code).length };
}

async function inScratch(work: (folder: string) => Promise<Bundled>): Promise<Bundled> {
  const folder = mkdtempSync(join(tmpdir(), "atoll-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function middle(figures: readonly Bundled[]): Bundled {
  const [first] = figures;
  if (first === undefined) throw new Error("Nothing was measured.");
  return { ...first, ms: summarise(figures.map(({ ms }) => ms)).median };
}
