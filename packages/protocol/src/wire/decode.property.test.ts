import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AtollError } from "../errors.ts";
import { decodeGuestMessage } from "./decode.ts";
import { nestsDeeperThan } from "./decode/depth.ts";
import type { GuestMessage } from "./messages.ts";
import { DEFAULT_QUOTAS, withQuotas } from "./quotas.ts";

const quotas = withQuotas({ messageLength: 5_000, jsonDepth: 12, opsPerPart: 20, stringPropLength: 50 });

const FORBIDDEN = /__proto__|constructor|prototype/;

/** The message, or the wire code it was refused with. Anything else thrown fails the test. */
function decode(text: string): GuestMessage | string {
  try {
    return decodeGuestMessage(text, quotas);
  } catch (error) {
    if (error instanceof AtollError && /^(WIRE|BATCH)_/.test(error.code)) return error.code;
    throw error;
  }
}

const id = fc.oneof(
  fc.maxSafeNat(),
  fc.constantFrom(0, 1, -1, -0, 0.5, 2 ** 53, Infinity, "1", null, "__proto__"),
);
const anything = fc.oneof(fc.jsonValue({ maxDepth: 4 }), id, fc.constantFrom<unknown>("__proto__", [], {}));
const key = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.constantFrom("constructor", "prototype", "on", "toString"),
);
const object = fc.dictionary(key, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 });
const text = fc.string({ unit: "binary", maxLength: 60 });
const op = fc.oneof(
  fc.tuple(fc.constant(0), id, text, object),
  fc.tuple(fc.constantFrom(1, 5), id, text),
  fc.tuple(fc.constant(2), id, id, id),
  fc.tuple(fc.constant(3), id, id),
  fc.tuple(fc.constant(4), id, object, fc.array(key)),
  fc.array(anything, { maxLength: 5 }),
);
const nearMessage = fc.oneof(
  fc.tuple(fc.constant(1), id, fc.constantFrom(0, 1, 2), fc.array(op, { maxLength: 22 })),
  fc.tuple(fc.constant(2), id, text, anything, id),
  fc.tuple(fc.constant(4), id, text, anything),
  fc.tuple(fc.nat(12), anything),
  fc.array(anything, { maxLength: 6 }),
);

const goodProps = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,8}$/),
  fc.jsonValue({ maxDepth: 3, stringUnit: "grapheme" }),
  { maxKeys: 4, noNullPrototype: true },
);
const good = fc.maxSafeNat();
const name = fc.string({ maxLength: 20 });
const goodOp = fc.oneof(
  fc.tuple(fc.constant(0), good, name, goodProps),
  fc.tuple(fc.constantFrom(1, 5), good, fc.string({ unit: "grapheme", maxLength: 10 })),
  fc.tuple(fc.constant(2), good, good, good),
  fc.tuple(fc.constant(3), good, good),
  fc.tuple(fc.constant(4), good, goodProps, fc.array(fc.stringMatching(/^[a-z]{1,8}$/))),
);
const goodMessage = fc.oneof(
  fc.tuple(fc.constant(0), good, good),
  fc.tuple(fc.constant(1), good, fc.constantFrom(0, 1), fc.array(goodOp, { maxLength: 20 })),
  fc.tuple(fc.constant(2), good, name, goodProps, good),
  fc.tuple(fc.constantFrom(3, 5, 10), good),
  fc.tuple(fc.constant(4), good, name, goodProps),
  fc.tuple(fc.constant(6), fc.nat(3), fc.string()),
  fc.tuple(
    fc.constant(7),
    fc.record({ message: fc.string(), stack: fc.string() }, { noNullPrototype: true }),
  ),
  fc.tuple(fc.constant(8), fc.oneof(fc.constant(-1), fc.maxSafeNat())),
  fc.tuple(fc.constant(9), good, good, good),
);

describe("decodeGuestMessage on anything", () => {
  it("never fails but with a wire code", () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (json) => void decode(json)));
  });

  it("returns nothing that a second look would refuse or change", () => {
    const property = fc.property(nearMessage, (message) => {
      const decoded = decode(JSON.stringify(message));
      if (typeof decoded === "string") return;
      const again = decode(JSON.stringify(decoded));
      expect(again).toStrictEqual(decoded);
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  it("survives messages with bytes changed, dropped or doubled", () => {
    const property = fc.property(nearMessage, fc.nat(), fc.string({ maxLength: 3 }), (message, at, noise) => {
      const json = JSON.stringify(message);
      const cut = at % (json.length + 1);
      decode(json.slice(0, cut) + noise + json.slice(cut + (at % 3)));
    });
    fc.assert(property, { numRuns: 1_000 });
  });

  it("gives back valid messages as they were sent", () => {
    const wide = withQuotas({ jsonDepth: 64 });
    const property = fc.property(goodMessage, (message) => {
      const json = JSON.stringify(message);
      fc.pre(!FORBIDDEN.test(json));
      expect(JSON.stringify(decodeGuestMessage(json, wide))).toBe(json);
    });
    fc.assert(property, { numRuns: 1_000 });
  });
});

describe("nestsDeeperThan", () => {
  it("agrees with the parser on the depth of any JSON", () => {
    const property = fc.property(fc.json({ maxDepth: 8 }), (json) => {
      const depth = depthOf(JSON.parse(json));
      expect(nestsDeeperThan(json, depth)).toBe(false);
      if (depth > 0) expect(nestsDeeperThan(json, depth - 1)).toBe(true);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it("takes a megabyte of brackets without recursion", () => {
    expect(nestsDeeperThan("[".repeat(DEFAULT_QUOTAS.messageLength), 64)).toBe(true);
    expect(nestsDeeperThan("]".repeat(DEFAULT_QUOTAS.messageLength), 64)).toBe(false);
  });
});

function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
