import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { benchDelivery } from "./delivery/run.ts";
import { benchFirstLoad } from "./first-load/run.ts";
import { benchOpStream } from "./op-stream/run.ts";
import { benchOpen } from "./open/run.ts";

const results = {
  opStream: benchOpStream(),
  open: await benchOpen(),
  delivery: await benchDelivery(),
  firstLoad: await benchFirstLoad(),
};
const folder = fileURLToPath(new URL("../results", import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/latest.json`, JSON.stringify({ at: new Date().toISOString(), ...results }, null, 2));
console.log(`\nWritten to bench/results/latest.json`);
process.exit(0);
