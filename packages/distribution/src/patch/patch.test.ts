import fc from "fast-check";
import { isAtollError } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { findChanges } from "./find-changes.ts";
import { applyPatch, createPatch } from "./index.ts";
import { decodePatch, encodePatch } from "./patch-bytes.ts";
import { sortSuffixes } from "./suffix-sort.ts";

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.array(fc.constantFrom(1, 2, 3), { maxLength: 400 }).map((list) => Uint8Array.from(list)),
);

describe("a patch", () => {
  it("makes the new bytes of the old, whatever they are", async () => {
    const property = fc.asyncProperty(bytes, bytes, async (from, to) => {
      expect(await applyPatch(from, await createPatch(from, to), to.length)).toEqual(to);
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it("is small for a small change in a long text, and the same each time", async () => {
    const lines = Array.from(
      { length: 5_000 },
      (_, index) => `var f${index}=function(a){return a*${index}};`,
    );
    const from = new TextEncoder().encode(lines.join("\n"));
    lines.splice(2_500, 1, 'var g=function(){return "another line"};');
    const to = new TextEncoder().encode(lines.join("\n"));
    const patch = await createPatch(from, to);
    expect(patch.length).toBeLessThan(300);
    expect(await applyPatch(from, patch, to.length)).toEqual(to);
    expect(await createPatch(from, to)).toEqual(patch);
  });

  it("gives the new bytes or PATCH_INVALID when it was changed, and never more than it may", () => {
    const from = Uint8Array.from({ length: 200 }, (_, index) => index % 17);
    const to = Uint8Array.from({ length: 220 }, (_, index) => (index * 3) % 19);
    const plain = encodePatch(from, to, findChanges(from, to));
    const change = fc.array(fc.tuple(fc.nat(plain.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
    const property = fc.property(change, (changes) => {
      const changed = plain.slice();
      for (const [at, value] of changes) changed[at] = value;
      try {
        expect(decodePatch(from, changed, 256).length).toBeLessThanOrEqual(256);
      } catch (error) {
        expect(isAtollError(error) && error.code).toBe("PATCH_INVALID");
      }
    });
    fc.assert(property, { numRuns: 3_000 });
  });

  it("is refused when it makes more than it may, or is no patch at all", async () => {
    const patch = await createPatch(new Uint8Array(10), new Uint8Array(1_000));
    for (const [other, max] of [
      [patch, 999],
      [new Uint8Array([1, 2, 3]), 100],
      [patch.subarray(0, -1), 1_000],
    ] as const) {
      await expect(applyPatch(new Uint8Array(10), other, max)).rejects.toMatchObject({
        code: "PATCH_INVALID",
      });
    }
  });
});

describe("sortSuffixes", () => {
  it("puts every suffix in order", () => {
    const property = fc.property(bytes, (text) => {
      const suffixes = Array.from({ length: text.length + 1 }, (_, index) => index);
      const wanted = suffixes.sort((a, b) => Buffer.compare(text.subarray(a), text.subarray(b)));
      expect([...sortSuffixes(text)]).toEqual(wanted);
    });
    fc.assert(property, { numRuns: 300 });
  });
});
