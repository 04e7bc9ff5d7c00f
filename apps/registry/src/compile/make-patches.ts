import { Worker } from "node:worker_threads";
import { AtollError } from "@atoll/protocol";

export type PatchPair = { readonly from: Uint8Array; readonly to: Uint8Array };

const TIMEOUT_MS = 120_000;

/** The patch of each pair, made on a thread of its own, so that the registry goes on answering. Throws REGISTRY_ERROR when that takes over two minutes. */
export async function makePatches(pairs: readonly PatchPair[]): Promise<readonly Uint8Array[]> {
  if (pairs.length === 0) return [];
  const worker = new Worker(new URL("patch-worker.ts", import.meta.url), { workerData: pairs, env: {} });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      void worker.terminate();
      reject(
        new AtollError("REGISTRY_ERROR", `Making patches took longer than ${TIMEOUT_MS / 1000} seconds.`),
      );
    }, TIMEOUT_MS);
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => {
      clearTimeout(timer);
      reject(new AtollError("REGISTRY_ERROR", "The thread that makes patches ended without them."));
    });
  });
}
