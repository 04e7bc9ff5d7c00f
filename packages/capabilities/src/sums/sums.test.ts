import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";

const src = new URL("../", import.meta.url);
const HEADER =
  "// Written by sums.test.ts from the folders around it: `vitest run packages/capabilities/src/sums -u`.\n";

/** One sum for each kind of file that an area may have. */
const SUMS = [
  { file: "schema", exportName: "schemas", nameOf: (area: string) => `${area}Schema` },
  { file: "guest", exportName: "guests", nameOf: (area: string) => `create${capital(area)}Guest` },
  { file: "native", exportName: "nativeFactories", nameOf: (area: string) => `createNative${capital(area)}` },
  { file: "web", exportName: "webFactories", nameOf: (area: string) => `createWeb${capital(area)}` },
  { file: "fake", exportName: "fakeFactories", nameOf: (area: string) => `createFake${capital(area)}` },
];

describe("the sums of the areas' folders", () => {
  for (const sum of SUMS) {
    it(`${sum.file}.ts names every area that has one, and no other`, async () => {
      await expect(textOf(sum)).toMatchFileSnapshot(`./${sum.file}.ts`);
    });
  }
});

function textOf({ file, exportName, nameOf }: (typeof SUMS)[number]): string {
  const areas = areasWith(file);
  const imports = areas.map((area) => `import { ${nameOf(area)} } from "../${area}/${file}.ts";\n`);
  const members = areas.map((area) => `  ${area}: ${nameOf(area)},\n`);
  return `${HEADER}${imports.join("")}\nexport const ${exportName} = {\n${members.join("")}} as const;\n`;
}

function areasWith(file: string): string[] {
  return readdirSync(src)
    .filter((folder) => existsSync(new URL(`${folder}/${file}.ts`, src)) && folder !== "sums")
    .sort();
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
