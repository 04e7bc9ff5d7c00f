import { describe, expect, it } from "vitest";
import { components } from "../catalogue.ts";
import { hostComponents } from "./components.ts";

describe("the host halves", () => {
  it("are those of the catalogue, each once", () => {
    expect([...hostComponents.keys()].toSorted()).toEqual([...components.keys()].toSorted());
  });

  it.each(["constructor", "__proto__", "HostModal", "RCTView"])("have none named %s", (name) => {
    expect(hostComponents.get(name)).toBeUndefined();
  });
});
