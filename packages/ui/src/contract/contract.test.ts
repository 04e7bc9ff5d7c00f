import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { components } from "../catalogue.ts";
import type { Contract } from "./describe-contract.ts";
import { describeContract } from "./describe-contract.ts";

/** An addition is recorded by `vitest run packages/ui/src/contract -u`; what stands there already is a promise and stays. */
const RECORDED = join(import.meta.dirname, "api-level-1.json");

describe("API level 1", () => {
  const now = describeContract(components, 1);

  it("is what was recorded", async () => {
    await expect(`${JSON.stringify(now, null, 2)}\n`).toMatchFileSnapshot(RECORDED);
  });

  it("is kept by whatever the kit has become: nothing is gone, nothing more is needed", () => {
    const recorded = JSON.parse(readFileSync(RECORDED, "utf8")) as Contract;
    const latest = describeContract(components, Number.MAX_SAFE_INTEGER);
    for (const [name, promised] of Object.entries(recorded)) {
      const kept = latest[name];
      expect(Object.keys(kept?.events ?? {})).toEqual(expect.arrayContaining(Object.keys(promised.events)));
      expect(Object.keys(kept?.methods ?? {})).toEqual(expect.arrayContaining(Object.keys(promised.methods)));
      expect(Object.keys(kept?.props ?? {})).toEqual(expect.arrayContaining(Object.keys(promised.props)));
      const needed = Object.entries(kept?.props ?? {}).filter(([, { required }]) => required);
      for (const [prop] of needed) expect(promised.props[prop]?.required).toBe(true);
    }
  });
});
