import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleMiniApp } from "@atoll/cli";
import { expect, it } from "vitest";
import { createTempProject } from "../../../cli/src/testing/temp-project.ts";
import { analyseWithMap, compareWithMap } from "../static/analysis.ts";

const ICON = await readFile(new URL("../../../../examples/expense-journal/assets/icon.png", import.meta.url));

/** What bundlers rewrite: enums, namespaces, fields, constants, JSON, pictures, JSX with entities, escapes, sums of texts. */
const REWRITTEN = {
  "src/data.json": '{"greetingText":"Gr\\u00fc\\u00dfe \\"quoted\\" world","list":[1,{"deepKey":true}]}',
  "assets/logo big.png": ICON,
  "src/kinds.ts":
    'export enum Kind { First = "first-kind", Second = "second-kind" }\nexport const enum Fast { Alpha = 1, Beta }\n' +
    'export namespace Names { export const inner = "inner-name"; }\n',
  "src/store.ts":
    "export class Store { #secretField = 1; static shared = new Store(2); constructor(private readonly base: number) {}\n" +
    "  get value() { return this.#secretField + this.base; } async *walk() { yield* [1]; } }\n" +
    'export const css = `line one\\n\\tline ${"two"} three`;\nexport const re = /(?<year>\\d{4})-\\bmonth\\u00e9/giu;\n' +
    'export const long = "can" + "not" + `joined`;\n',
  "src/main.tsx":
    'import { Image, Screen, Text } from "@atoll/sdk/ui";\nimport { Fragment, useState } from "react";\nimport * as sdk from "@atoll/sdk";\n' +
    'import data from "./data.json";\nimport logo from "../assets/logo big.png";\nimport { Fast, Kind, Names } from "./kinds.ts";\n' +
    'import * as store from "./store.ts";\nexport default function App() {\n' +
    '  const [a] = useState<Record<string, number>>({ ["computed" + Fast.Beta]: 1 });\n  const { x = "fallback", ...rest } = a as never;\n' +
    '  const optional = (sdk as never)?.["platform"]?.["sto" + "rage"];\n' +
    '  return <Screen title="Ti&amp;tle &mdash; caf&eacute;"><>{data.greetingText}{Kind.Second}{Names.inner}{store.css}{String(store.re)}\n' +
    "    {store.long}{x}{String(optional)}{Object.keys(rest)}{String(new store.Store(1).value)}</>\n" +
    '    <Image source={logo} label="A  label\n over lines" /><Text>Many\n   lines\n of text &#169; 2026</Text>\n' +
    '    {process.env.NODE_ENV === "production" ? <Fragment key="k1"><Text>prod</Text></Fragment> : <Text>dev</Text>}</Screen>;\n}\n',
};
const REACT_NATIVE = {
  "src/main.tsx":
    'import { StyleSheet, Text, View } from "react-native";\nconst styles = StyleSheet.create({ box: { padding: 8 } });\n' +
    "export default function App() { return <View style={styles.box}><Text>Hi</Text></View>; }\n",
};

it.each([
  ["all that bundlers rewrite, minified", REWRITTEN, {}, true],
  ["all that bundlers rewrite, as it is", REWRITTEN, {}, false],
  ["the React Native subset, minified", REACT_NATIVE, { compat: { reactNative: true } }, true],
  ["the React Native subset, as it is", REACT_NATIVE, { compat: { reactNative: true } }, false],
])("a build of %s agrees with its own sources", async (_, files, manifest, minify) => {
  await using project = await createTempProject(files, manifest);
  const { outDir } = await bundleMiniApp({ projectDir: project.dir, minify });
  const [text, map] = await Promise.all(
    ["", ".map"].map((end) => readFile(join(outDir, `main.jsbundle${end}`), "utf8")),
  );
  const facts = {
    file: "main.jsbundle",
    text: text ?? "",
    allowedDomains: [],
    linkedHosts: [],
  };
  expect([...analyseWithMap(facts, map), ...compareWithMap(facts, map ?? "")]).toEqual([]);
});
