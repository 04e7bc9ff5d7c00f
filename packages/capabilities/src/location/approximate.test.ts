import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { approximate } from "./approximate.ts";
import { locationSchema } from "./schema.ts";
import type { Position } from "./schema.ts";

const at = "2024-05-01T09:30:00.000Z";
const positions = fc.record({
  latitude: fc.double({ min: -89, max: 89, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  accuracyM: fc.double({ min: 0, max: 1_000, noNaN: true }),
  at: fc.constant(at),
});

describe("an approximate position", () => {
  it("fits the schema, and lies within the accuracy that it tells", () => {
    fc.assert(
      fc.property(positions, (exact) => {
        const area = locationSchema.methods.getApproximate.result.parse(approximate(exact));
        expect(metresBetween(exact, area)).toBeLessThanOrEqual(area.accuracyM);
      }),
    );
  });

  it("is the same when it is made approximate again", () => {
    fc.assert(
      fc.property(positions, (exact) => {
        const once = approximate(exact);
        expect(metresBetween(once, approximate(once))).toBeLessThan(50);
      }),
    );
  });

  it("is the same for a whole area, however exactly the device knew", () => {
    const exact = { latitude: 48.85837, longitude: 2.294481, accuracyM: 5, at };
    const near = { latitude: 48.8591, longitude: 2.2951, accuracyM: 900, at };
    expect(approximate(near)).toEqual(approximate(exact));
  });

  it.each([90, -90, 89.999])("exists at the pole of latitude %d", (latitude) => {
    const area = approximate({ latitude, longitude: 179.9, accuracyM: 5, at });
    expect(locationSchema.methods.getApproximate.result.safeParse(area).success).toBe(true);
  });
});

function metresBetween(one: Position, two: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [a, b] = [radians(one.latitude), radians(two.latitude)];
  const across = radians(two.longitude - one.longitude);
  const part = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(across / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(part));
}
