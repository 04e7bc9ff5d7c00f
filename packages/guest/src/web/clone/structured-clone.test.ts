import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { structuredClone as guestClone } from "./structured-clone.ts";

const value = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
  withObjectString: true,
  withNullPrototype: true,
  withBoxedValues: true,
});

describe("structuredClone", () => {
  it("copies what Node copies, and refuses what Node refuses", () => {
    fc.assert(
      fc.property(value, (source) => {
        expect(guestClone(source)).toStrictEqual(structuredClone(source));
      }),
      { numRuns: 1_000 },
    );
  });

  it("keeps views of one buffer on one buffer", () => {
    const buffer = new ArrayBuffer(8);
    const copy = guestClone({ bytes: new Uint8Array(buffer, 4), view: new DataView(buffer), buffer });
    expect(copy.bytes.buffer).toBe(copy.buffer);
    expect(copy.view.buffer).toBe(copy.buffer);
    expect(copy.buffer).not.toBe(buffer);
  });

  it("empties a buffer that is transferred", () => {
    const buffer = new Uint8Array([1, 2]).buffer;
    const copy = guestClone({ buffer }, { transfer: [buffer] });
    expect([...new Uint8Array(copy.buffer), buffer.byteLength]).toEqual([1, 2, 0]);
    expect(() => guestClone(1, { transfer: [{} as ArrayBuffer] })).toThrow("cannot be cloned");
  });

  it("makes no prototype out of a key", () => {
    const copy = guestClone(JSON.parse('{"__proto__":{"polluted":true}}')) as object;
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(Object.keys(copy)).toEqual(["__proto__"]);
  });

  it("runs getters, and leaves classes and symbol keys behind", () => {
    class Point {
      x = 1;
      get y() {
        return 2;
      }
    }
    const copy = guestClone({
      point: new Point(),
      [Symbol("s")]: 1,
      get now() {
        return 3;
      },
    });
    expect(copy).toStrictEqual({ point: { x: 1 }, now: 3 });
  });

  it("trusts no toStringTag", () => {
    const liar = { [Symbol.toStringTag]: "Map", size: 1 };
    expect(guestClone(liar)).toStrictEqual({ size: 1 });
    class Tagged extends Map<number, number> {
      override get [Symbol.toStringTag]() {
        return "Object";
      }
    }
    expect(guestClone(new Tagged().set(1, 2))).toStrictEqual(new Map([[1, 2]]));
  });
});
