import { readFileSync } from "node:fs";
import { readSourceMap } from "../source-map/read-source-map.ts";
import type { SmokeTask } from "./smoke-check.ts";
import { smokeRun } from "./smoke-run.ts";
import { sourcePlaces } from "./source-places.ts";

// The process that a mini-app is opened in: it reads a task from its scratch folder and writes the answer to standard output.
const task = JSON.parse(readFileSync("task.json", "utf8")) as SmokeTask;
const read = (name: string) => readFileSync(name, "utf8");
const app = {
  manifest: task.manifest,
  bundle: read("bundle"),
  assets: Object.fromEntries(task.assets.map(({ path, name }) => [path, new Uint8Array(readFileSync(name))])),
};
const prelude = { name: task.preludeName, source: read("prelude"), apiLevel: task.apiLevel };
const run = await smokeRun(app, { prelude, later: task.later });
const map = task.hasMap ? readSourceMap(read("map")) : "is not there";
process.stdout.write(JSON.stringify(sourcePlaces(run, typeof map === "string" ? undefined : map)), () =>
  process.exit(0),
);
