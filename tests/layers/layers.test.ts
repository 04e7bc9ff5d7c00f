import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { listImports } from "./imports.ts";
import { mayImport, parseLayerTable, unitOf } from "./layer-table.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const units = parseLayerTable(readFileSync(join(root, "ARCHITECTURE.md"), "utf8"));
const imports = listImports(root);

describe("the layer table of ARCHITECTURE.md", () => {
  it("has a place for every source file", () => {
    const homeless = imports.map(({ from }) => from).filter((file) => unitOf(units, file) === undefined);
    expect([...new Set(homeless)]).toEqual([]);
  });

  it("is kept: no import climbs, and none crosses between host and guest", () => {
    expect(imports.length).toBeGreaterThan(20);
    const wrong = imports.filter(({ from, to }) => {
      const [a, b] = [unitOf(units, from), unitOf(units, to)];
      return a === undefined || b === undefined || !mayImport(a, b);
    });
    expect(wrong.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
  });

  it("would notice a component's guest half that imports its host half", () => {
    const guest = unitOf(units, "packages/ui/src/button/guest.ts");
    const host = unitOf(units, "packages/ui/src/button/host.tsx");
    expect(guest?.side).toBe("guest");
    expect(host?.side).toBe("host");
    expect(guest !== undefined && host !== undefined && mayImport(guest, host)).toBe(false);
  });
});
