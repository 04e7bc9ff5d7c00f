import { readFileSync } from "node:fs";
import { diffCode } from "./diff-code.ts";
import type { Code } from "./diff-code.ts";
import type { CodeFiles, DiffTask } from "./diff-packages.ts";

// The process that parses, formats and compares: it reads a task from its scratch folder and writes the answer to standard output.
const task = JSON.parse(readFileSync("task.json", "utf8")) as DiffTask;
const read = (name: string) => readFileSync(name, "utf8");
const code = ({ scripts, map }: CodeFiles): Code => ({
  scripts: new Map(scripts.map(({ path, name }) => [path, read(name)])),
  map: map === undefined ? undefined : read(map),
});
const answer = diffCode(task.before && code(task.before), code(task.now), task.part);
process.stdout.write(JSON.stringify(answer));
