import { expect, it } from "vitest";
import { checkStatement, keyInFragment } from "../page/simulator/check-statement.ts";
import { createDevKey } from "./dev-key.ts";

const statement = JSON.stringify({ build: 1, name: "Hällo" });

it("signs what the page opens, and the page takes nothing else", () => {
  const key = createDevKey();
  const signature = key.sign(statement);
  expect(checkStatement(statement, signature, key.publicKey)).toEqual({ build: 1, name: "Hällo" });
  expect(checkStatement(`${statement} `, signature, key.publicKey)).toBe(null);
  expect(checkStatement(statement, createDevKey().sign(statement), key.publicKey)).toBe(null);
  expect(checkStatement(statement, "", key.publicKey)).toBe(null);
  expect(checkStatement(statement, "!", "!")).toBe(null);
});

it("is read from an address's fragment, and from no other text", () => {
  const { publicKey } = createDevKey();
  expect(keyInFragment(`#key=${publicKey}`)).toBe(publicKey);
  for (const fragment of [
    "",
    "#key=",
    `#key=${publicKey}x`,
    `#other=${publicKey}`,
    `#key=${publicKey.slice(1)}!`,
  ]) {
    expect(keyInFragment(fragment)).toBe(null);
  }
});
