import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ALLOWED_GLOBALS } from "./index.ts";

it("lets a mini-app see these globals, and its creator's types name the same web ones", () => {
  const types = readFileSync(new URL("../../../sdk/globals.d.ts", import.meta.url), "utf8");
  const declared = Array.from(types.matchAll(/^declare (?:var|function) (\w+)/gm), ([, name]) => name);
  expect(declared.toSorted()).toEqual(ALLOWED_GLOBALS.web.toSorted());
  expect(ALLOWED_GLOBALS).toMatchSnapshot();
});
