import { parentPort, workerData } from "node:worker_threads";
import { createPatch } from "@atoll/distribution/patch";
import type { PatchPair } from "./make-patches.ts";

const patches: Uint8Array[] = [];
for (const { from, to } of workerData as readonly PatchPair[]) patches.push(await createPatch(from, to));
parentPort?.postMessage(patches);
