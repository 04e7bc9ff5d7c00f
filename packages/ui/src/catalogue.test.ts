import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { components } from "./catalogue.ts";
import * as guest from "./guest.ts";
import { textComponents } from "./guest/text-components.ts";

const AMOUNTS: ReadonlySet<string> = new Set(
  ["Slider", "Stepper"].flatMap((component) => ["value", "min", "max"].map((prop) => `${component}.${prop}`)),
);

/** Made by the kit and by the React Native subset, not by creators. */
const INTERNAL = ["DataGridRow", "StyledBox", "StyledText", "VirtualItem"];

const props = [...components].flatMap(([name, { props }]) =>
  Object.entries(props).map(([prop, schema]) => ({ component: name, prop, schema })),
);

describe("the catalogue", () => {
  it("has a folder and a guest half for each component", () => {
    const names = [...components.keys()];
    expect([...Object.keys(guest), ...INTERNAL].toSorted()).toEqual(names.toSorted());
    const folders = readdirSync(import.meta.dirname);
    for (const name of names.filter((each) => !INTERNAL.includes(each)))
      expect(folders).toContain(kebab(name));
  });

  it("is a Map, in which no name of an object's prototype is found", () => {
    for (const name of ["constructor", "__proto__", "toString", "HostModal", "RCTView"]) {
      expect(components.get(name)).toBeUndefined();
    }
  });

  it("tells the guest which components take text", () => {
    const takers = [...components.values()].filter(
      ({ children }) => children === "text" || children === "mixed",
    );
    expect([...textComponents].toSorted()).toEqual(takers.map(({ name }) => name).toSorted());
  });

  it("only names children that exist", () => {
    for (const { only = [] } of components.values()) {
      for (const name of only) expect(components.has(name)).toBe(true);
    }
  });

  it("documents every component, prop, event and method in sentences", () => {
    for (const { docs, events, methods = {} } of components.values()) {
      for (const text of [
        docs,
        ...[...Object.values(events), ...Object.values(methods)].map((each) => each.docs),
      ]) {
        expect(text).toMatch(/^[A-Z][^]*\.$|^The [^]*\.$/);
      }
    }
  });
});

describe.each(props)("$component.$prop", ({ component, prop, schema }) => {
  it("is documented", () => {
    expect(schema.description).toMatch(/\.$/);
  });

  it("is no door to the page: no style, address, markup, handler or identity", () => {
    expect(prop).not.toMatch(
      /^(on[A-Z].*|style|class.*|css|href|html|id|name|form|testID|nativeID|zIndex|dangerously.*)$/,
    );
  });

  it.each([
    null,
    [],
    {},
    { style: { position: "fixed" } },
    JSON.parse('{"__proto__":{"polluted":true},"blob":1}'),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    1e308,
    "x".repeat(64 * 1024 + 1),
  ])("refuses %o", (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });

  it("refuses what is below zero, unless it is an amount that a person sets", () => {
    expect(schema.safeParse(-1).success).toBe(AMOUNTS.has(`${component}.${prop}`));
  });

  it("never throws, whatever it is given", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => typeof schema.safeParse(value).success === "boolean"));
  });
});

function kebab(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g, "-$&").toLowerCase();
}
