import { describe, expect, it } from "vitest";
import { createModuleRegistry } from "./registry.ts";

const create = () => {
  const entries: string[] = [];
  const registry = createModuleRegistry(new Map([["react", { useState: 1 }]]), () => entries.push("main"));
  return { registry, entries };
};

describe("the module registry", () => {
  it("runs the entry only when it is required, with the modules of the prelude", () => {
    const { registry, entries } = create();
    let ran = 0;
    registry.define("main", ["react"], (require, exports) => {
      ran += 1;
      exports["default"] = require("react");
    });
    expect([registry.hasEntry(), entries, ran]).toEqual([true, ["main"], 0]);
    expect(registry.requireEntry()).toEqual({ default: { useState: 1 } });
  });

  it("names what can be imported when a module is unknown", () => {
    const { registry } = create();
    expect(() => registry.define("main", ["fs"], () => undefined)).toThrow(
      /"fs" is not part of Atoll.*react/,
    );
  });

  it("refuses a second definition and anything that is not a definition", () => {
    const { registry } = create();
    registry.define("main", [], () => undefined);
    expect(() => registry.define("main", [], () => undefined)).toThrow(/defined already/);
    expect(() => registry.define("x", [], 5 as never)).toThrow(TypeError);
  });
});
