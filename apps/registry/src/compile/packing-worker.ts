import { parentPort, workerData } from "node:worker_threads";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { createPatch } from "@atoll/distribution/patch";
import type { Packing } from "./in-worker.ts";

const packing = workerData as Packing;
parentPort?.postMessage(
  packing.kind === "patch" ? await createPatch(packing.from, packing.to) : pack(packing),
);

function pack({ bytes, encoding }: Extract<Packing, { kind: "encode" }>): Uint8Array {
  if (encoding === "gzip") return gzipSync(bytes, { level: 9 });
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}
