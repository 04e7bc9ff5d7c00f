import type { Program } from "acorn";
import type { RuleId } from "../rules.ts";
import { findHiddenText } from "../hidden-text.ts";
import { findSecrets } from "../secrets.ts";
import { createLineIndex } from "../source-map/line-index.ts";
import { readSourceMap } from "../source-map/read-source-map.ts";
import type { SourceMap } from "../source-map/read-source-map.ts";
import { compareToSources, packageOf } from "../sources/compare-to-sources.ts";
import { analyseScript } from "./analyse-script.ts";
import type { ScriptFinding } from "./analyse-script.ts";
import type { ScriptFacts } from "./script-rule.ts";

/** Something found, at its place in the creator's own source where the map knows it, else in the file of the package. */
export type PlacedFinding = {
  readonly rule: RuleId;
  readonly message: string;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly evidence?: string;
};

/** The rules of scripts over one script; `mapText` is its source map, if it has one. */
export function analyseWithMap(facts: ScriptFacts, mapText: string | undefined): PlacedFinding[] {
  const map = mapText === undefined ? undefined : usable(readSourceMap(mapText));
  const place = createPlacer(facts, map);
  return analyseScript(facts).found.map((found) => softened(found, place(found)));
}

/** What is refused in a creator's own code, and only warned of in a package: it fails at run time, and is not theirs to change. */
const IN_PACKAGES: { readonly [rule in RuleId]?: RuleId } = {
  "static/eval": "static/eval-in-package",
  "static/import": "static/dynamic-import",
  "static/invisible-text": "static/invisible-text-in-package",
};

/** Security: the map is the creator's claim, so what it can soften is only what the sandbox refuses by itself, or a reviewer sees. */
function softened({ rule }: ScriptFinding, placed: PlacedFinding): PlacedFinding {
  const softer = packageOf(placed.file) === undefined ? undefined : IN_PACKAGES[rule];
  return softer === undefined ? placed : { ...placed, rule: softer };
}

/** What the map claims, held against the script. */
export function compareWithMap(facts: ScriptFacts, mapText: string): PlacedFinding[] {
  const file = `${facts.file}.map`;
  const map = readSourceMap(mapText);
  if (typeof map === "string") return [{ rule: "sources/bad-map", message: `The source map ${map}.`, file }];
  const found: PlacedFinding[] = [
    ...map.strangePaths.slice(0, 20).map((path): PlacedFinding => ({
      rule: "sources/strange-path",
      message: "The source map names a source outside of the project.",
      file,
      evidence: path,
    })),
    ...map.withoutText.slice(0, 20).map((path): PlacedFinding => ({
      rule: "sources/no-text",
      message: `The source map has no text for ${JSON.stringify(path)}.`,
      file,
      evidence: path,
    })),
    ...inSources(map),
    ...packagesOf(map).map((name): PlacedFinding => ({
      rule: "sources/package",
      message: `By its source map, the bundle holds the npm package ${name}.`,
      file,
    })),
  ];
  const { program } = analyseScript(facts);
  return program === undefined ? found : [...absentFrom(facts, program, map), ...found];
}

function absentFrom(facts: ScriptFacts, program: Program, map: SourceMap): PlacedFinding[] {
  return compareToSources(program, map, createLineIndex(facts.text)).map(({ what, offset, place }) => {
    const evidence = facts.text.slice(Math.max(0, offset - 40), offset + 120);
    const { line, column } = createLineIndex(facts.text)(offset);
    const at = { file: facts.file, line, column: column + 1, evidence };
    return place === undefined
      ? {
          rule: "sources/unmapped-code",
          message: `The bundle has ${JSON.stringify(what)} where its source map has nothing.`,
          ...at,
        }
      : {
          rule: "sources/absent",
          message: `The bundle has ${JSON.stringify(what)}; ${place.file}, where its source map points, does not.`,
          ...at,
        };
  });
}

/** The creator's own sources hold comments too, which a bundle has lost. */
function inSources(map: SourceMap): PlacedFinding[] {
  return [...map.sources].flatMap(([file, text]) => {
    const positionOf = createLineIndex(text);
    const at = (offset: number) => ({
      file,
      line: positionOf(offset).line,
      column: positionOf(offset).column + 1,
    });
    const hidden = packageOf(file) === undefined ? findHiddenText(text) : [];
    return [
      ...hidden.map(({ offset, what }): PlacedFinding => ({
        rule: "static/invisible-text",
        message: `The source has ${what}.`,
        ...at(offset),
        evidence: lineAround(text, offset),
      })),
      ...findSecrets(text).map(({ offset, name, shown }): PlacedFinding => ({
        rule: "static/secret",
        message: `The source holds what looks like ${name}.`,
        ...at(offset),
        evidence: shown,
      })),
    ];
  });
}

function lineAround(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - 40), offset + 80);
}

function packagesOf(map: SourceMap): string[] {
  const names = [...map.sources.keys()].map(packageOf).filter((name) => name !== undefined);
  return [...new Set(names)].sort().slice(0, 200);
}

/** The place of a finding by the map; the script's own place where it has none. */
function createPlacer(
  { file, text }: ScriptFacts,
  map: SourceMap | undefined,
): (found: ScriptFinding) => PlacedFinding {
  const positionOf = createLineIndex(text);
  return ({ rule, message, evidence, offset }) => {
    const { line, column } = positionOf(offset);
    const source = map?.placeOf(line, column);
    const at = source ?? { file, line, column: column + 1 };
    return { rule, message, ...at, ...(evidence !== undefined && { evidence }) };
  };
}

function usable(map: SourceMap | string): SourceMap | undefined {
  return typeof map === "string" ? undefined : map;
}
