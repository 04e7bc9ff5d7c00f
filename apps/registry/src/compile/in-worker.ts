import { Worker } from "node:worker_threads";
import { AtollError } from "@atoll/protocol";

/** Work on bytes that takes seconds of CPU. */
export type Packing =
  | { readonly kind: "patch"; readonly from: Uint8Array; readonly to: Uint8Array }
  | { readonly kind: "encode"; readonly encoding: "br" | "gzip"; readonly bytes: Uint8Array };

const TIMEOUT_MS = 120_000;

/** Does it on a thread of its own, so that the registry goes on answering. Throws REGISTRY_ERROR when it takes longer than two minutes. */
export function inWorker(packing: Packing): Promise<Uint8Array> {
  const worker = new Worker(new URL("packing-worker.ts", import.meta.url), { workerData: packing, env: {} });
  return new Promise<Uint8Array>((resolve, reject) => {
    const timer = setTimeout(() => {
      void worker.terminate();
      reject(new AtollError("REGISTRY_ERROR", `Packing took longer than ${TIMEOUT_MS / 1000} seconds.`));
    }, TIMEOUT_MS);
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => {
      clearTimeout(timer);
      reject(new AtollError("REGISTRY_ERROR", "The thread that packs ended without a result."));
    });
  });
}
