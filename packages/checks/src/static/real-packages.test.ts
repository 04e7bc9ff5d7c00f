import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleMiniApp } from "@atoll/cli";
import { describe, expect, it } from "vitest";
import { createTempProject } from "../../../cli/src/testing/temp-project.ts";
import { RULES } from "../rules.ts";
import { analyseWithMap, compareWithMap } from "./analysis.ts";

/** Rules that packages of npm may trip as they are: a reviewer is told, and nothing stops. */
const TOLD = new Set([
  "static/eval-in-package",
  "static/dynamic-import",
  "static/interpreter",
  "static/undeclared-domain",
  "sources/package",
]);

/** A mini-app that takes in the whole of a package, minified. */
async function bundleOf(name: string) {
  const main =
    `import { Text } from "@atoll/sdk/ui";\nimport * as lib from "${name}";\n` +
    `export default function App() { return <Text>{Object.keys(lib).join(" – ")} caf&eacute;</Text>; }\n`;
  await using project = await createTempProject({ "src/main.tsx": main });
  const { outDir } = await bundleMiniApp({ projectDir: project.dir });
  const read = (file: string) => readFile(join(outDir, file), "utf8");
  return { text: await read("main.jsbundle"), map: await read("main.jsbundle.map") };
}

describe("a minified mini-app with a real package", () => {
  it.each([
    "zod",
    "date-fns",
    "zustand",
    "hono",
    "fflate",
    "tldts",
    "diff",
    "acorn",
    "fast-check",
    "react-is",
  ])("%s trips no rule that stops it", async (name) => {
    const { text, map } = await bundleOf(name);
    const facts = { file: "main.jsbundle", text, allowedDomains: [], linkedHosts: [] };
    const found = [...analyseWithMap(facts, map), ...compareWithMap(facts, map)];
    expect(found.filter(({ rule }) => !TOLD.has(rule))).toEqual([]);
    for (const { rule } of found) expect(RULES[rule].severity).not.toBe("blocking");
  });

  it.each([
    ["behind the last line of code", "\nexports.default=", "sources/absent"],
    ["where nothing is mapped", "exports.default=", "sources/unmapped-code"],
  ])("and a call put into the bundle afterwards is found %s", async (_, before, rule) => {
    const { text, map } = await bundleOf("date-fns");
    const at = text.lastIndexOf(before);
    const changed = `${text.slice(0, at)};globalThis.exfiltrate();${text.slice(at)}`;
    const facts = {
      file: "main.jsbundle",
      text: changed,
      allowedDomains: [],
      linkedHosts: [],
    };
    expect(compareWithMap(facts, map).map((found) => found.rule)).toContain(rule);
  });
});
