import { readFileSync } from "node:fs";
import { analyseWithMap, compareWithMap } from "./analysis.ts";
import { formatScript } from "./format-script.ts";
import { firstIntrinsic } from "./first-intrinsic.ts";
import type { AnalysisTask } from "./run-analysis.ts";

// The process that parses: it reads a task from its scratch folder and writes the answer to standard output.
const task = JSON.parse(readFileSync("task.json", "utf8")) as AnalysisTask;
const text = readFileSync("script", "utf8");
const mapText = task.hasMap ? readFileSync("map", "utf8") : undefined;
const facts = { ...task.facts, text };

const answers: { readonly [name in AnalysisTask["name"]]: () => unknown } = {
  rules: () => analyseWithMap(facts, mapText),
  sources: () => compareWithMap(facts, mapText ?? ""),
  intrinsics: () => firstIntrinsic(text),
  format: () => formatScript(text),
};

process.stdout.write(JSON.stringify(answers[task.name]() ?? null));
