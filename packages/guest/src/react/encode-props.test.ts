import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffProps, encodeProps, eventOfProp, propOfEvent } from "./encode-props.ts";

const handler = (): void => undefined;
const data = fc.jsonValue({ maxDepth: 2 });
const props = fc.dictionary(
  fc.constantFrom("title", "size", "source", "onPress", "onFocus"),
  fc.oneof(data, fc.constant(handler), fc.constant(undefined)),
);

describe("props on the wire", () => {
  it("map handlers to events and back", () => {
    expect(eventOfProp("onChangeText")).toBe("changeText");
    expect(propOfEvent("changeText")).toBe("onChangeText");
    expect([eventOfProp("on"), eventOfProp("once"), eventOfProp("press")]).toEqual([null, null, null]);
  });

  it("turn the old encoding into the new one by every difference", () => {
    fc.assert(
      fc.property(props, props, (before, after) => {
        const change = diffProps("X", before, after);
        const patched: Record<string, unknown> = { ...encodeProps("X", before) };
        for (const name of change?.unset ?? []) delete patched[name];
        Object.assign(patched, change?.set);
        if (Array.isArray(patched["on"]) && patched["on"].length === 0) delete patched["on"];
        expect(patched).toEqual(encodeProps("X", after));
      }),
    );
  });

  it.each([
    [Number.NaN, /must be data, but is NaN/],
    [Symbol("s"), /must be data, but is Symbol/],
    [1n, /must be data/],
  ])("refuse %s as data", (value, message) => {
    expect(() => encodeProps("X", { size: value })).toThrow(message);
  });
});
