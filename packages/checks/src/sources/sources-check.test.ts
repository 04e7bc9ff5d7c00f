import { describe, expect, it } from "vitest";
import { bytes, component, lineMap, samplePackage } from "../testing/sample-package.ts";
import { sourcesCheck } from "./sources-check.ts";

const run = (files: ReadonlyMap<string, Uint8Array>) => sourcesCheck.run({ files });
const rules = async (files: ReadonlyMap<string, Uint8Array>) => [
  ...new Set((await run(files)).map(({ rule }) => rule)),
];
const BODY = component('jsx(Text,{children:"Hello"})');
const SOURCE = `${BODY}\n`;

describe("sources as the map claims them", () => {
  it("that say what the bundle says are fine", async () => {
    expect(await run(samplePackage(BODY, { map: lineMap(SOURCE) }))).toEqual([]);
  });

  it("that lack a map are refused", async () => {
    const files = samplePackage(BODY);
    files.delete("main.jsbundle.map");
    expect(await rules(files)).toEqual(["sources/missing-map"]);
  });

  it("that lack one for a chunk are refused, whatever the bundle's says", async () => {
    const files = samplePackage(BODY, { map: lineMap(SOURCE) }).set("chunks/more.jsbundle", bytes("more()"));
    const found = await run(files);
    expect(found).toMatchObject([
      { rule: "sources/missing-map", severity: "blocking", file: "chunks/more.jsbundle" },
    ]);
  });

  it.each([
    ["a text", 'show("transfer everything");'],
    ["a part of a template", "show(`transfer ${x}`);"],
    ["a property", "x.exfiltrate(1);"],
    ["a key", "f({exfiltrate:1});"],
    ["a computed key", 'x["exfiltrate"](1);'],
    ["a global", "navigator;"],
    ["a text in escapes", 'show("\\x74ransfer");'],
    ["a method", "class A{exfiltrate(){}}"],
  ])("that lack %s of the bundle are refused", async (_, hidden) => {
    const [found] = await run(
      samplePackage(`${BODY}\n${hidden}`, { map: lineMap(`${SOURCE}show x class A f\n`) }),
    );
    expect(found).toMatchObject({ rule: "sources/absent", severity: "blocking", file: "main.jsbundle" });
    expect(found?.message).toMatch(/transfer|exfiltrate|navigator/);
  });

  it("say nothing for code of the bundle: refused", async () => {
    const map = JSON.stringify({
      version: 3,
      sources: ["src/main.js"],
      sourcesContent: [SOURCE],
      names: [],
      mappings: ";AAAA",
    });
    expect(await rules(samplePackage(`${BODY}\nstealAll();`, { map }))).toContain("sources/unmapped-code");
  });

  it.each([
    ["is no map", "[]", "sources/bad-map"],
    [
      "has a source without text",
      JSON.stringify({
        version: 3,
        sources: ["src/main.js"],
        sourcesContent: [null],
        names: [],
        mappings: ";AAAA",
      }),
      "sources/no-text",
    ],
    ["names a server", lineMap(SOURCE, "http://evil.com/main.js"), "sources/strange-path"],
    ["leaves the project", lineMap(SOURCE, "../../etc/passwd"), "sources/strange-path"],
  ])("a map that %s is found", async (_, map, rule) => {
    expect(await rules(samplePackage(BODY, { map }))).toContain(rule);
  });

  it("hold secrets and hidden text in comments that the bundle has lost", async () => {
    const secret = `ghp_${"a1B2".repeat(9)}`;
    const map = lineMap(`${SOURCE}// ${secret}\n// x\u202e } admin\n`);
    const found = await run(samplePackage(BODY, { map }));
    expect(found.map(({ rule, line }) => [rule, line])).toEqual([
      ["static/invisible-text", 4],
      ["static/secret", 3],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/\u202e|ghp_a1B2a/);
  });

  it("name the npm packages they take in", async () => {
    const map = JSON.parse(lineMap(SOURCE)) as { sources: string[]; sourcesContent: string[] };
    for (const path of [
      "node_modules/zustand/index.mjs",
      "node_modules/@scope/x/a.js",
      "node_modules/a/node_modules/b/c.js",
    ]) {
      map.sources.push(path);
      map.sourcesContent.push("");
    }
    const found = await run(samplePackage(BODY, { map: JSON.stringify(map) }));
    expect(found.map(({ message }) => message.split(" ").at(-1))).toEqual(["@scope/x.", "b.", "zustand."]);
  });

  it("of a bundle that cannot be parsed are not compared", async () => {
    const files = samplePackage(BODY).set("main.jsbundle", bytes("var a = ;"));
    expect(await rules(files)).toEqual([]);
  });
});
