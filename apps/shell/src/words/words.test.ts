import { ar as hostAr } from "@atoll/react-native/words/ar";
import { en as hostEn } from "@atoll/react-native/words/en";
import { describe, expect, it } from "vitest";
import { ar } from "./ar.ts";
import { en } from "./en.ts";

/** Every text of a catalogue by its path, with the texts of functions for some values. */
function textsOf(words: object, path = ""): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(words)) {
    const at = `${path}.${name}`;
    if (typeof value === "string") texts.set(at, value);
    else if (typeof value === "function") texts.set(at, String(value(3, 4, 5)));
    else for (const [inner, text] of textsOf(value, at)) texts.set(inner, text);
  }
  return texts;
}

describe.each([
  ["the shell", en, ar],
  ["host sheets", hostEn, { ...hostAr, permissions: {}, ends: {} }],
])("the languages of %s", (_, english, arabic) => {
  it("say the same things", () => {
    expect([...textsOf(arabic).keys()].sort()).toEqual([...textsOf(english).keys()].sort());
  });

  it("leave nothing unsaid, and nothing in another language's words", () => {
    const said = textsOf(english);
    for (const [path, text] of textsOf(arabic)) {
      expect(text.trim(), path).not.toBe("");
      if (/[a-z]{4}/i.test(said.get(path) ?? "")) expect(text, path).not.toBe(said.get(path));
    }
  });
});
