import fc from "fast-check";
import { expect, it } from "vitest";
import { sourceWords, wordsOf } from "./words.ts";

it("words are runs of three letters, digits or underscores and more", () => {
  expect(wordsOf("a ab abc, d_e-größe $SHBuiltin 漢字漢 x1y")).toEqual([
    "abc",
    "d_e",
    "größe",
    "SHBuiltin",
    "漢字漢",
    "x1y",
  ]);
});

it.each([
  ["an escape", String.raw`"\x74ransfer"`, "transfer"],
  ["a long escape", String.raw`"\u{74}ransfer"`, "transfer"],
  ["a new line before it", String.raw`"\ntransfer"`, "transfer"],
  ["an escaped backslash before it", String.raw`"\\transfer"`, "transfer"],
  ["a template behind it", "`transfer${x}`", "transfer"],
  ["a sum of texts", `"trans" + 'fer'`, "transfer"],
  ["an accent as an entity", "<p>caf&eacute;s</p>", "cafés"],
  ["a letter as an entity", "<p>Stra&szlig;e</p>", "Straße"],
  ["a numbered entity", "<p>caf&#233; na&#xefve; na&#xef;ve</p>", "naïve"],
  ["a space as an entity", "<p>one&nbsp;two</p>", "two"],
])("a source has the words that a bundle makes of %s", (_, source, word) => {
  expect(sourceWords(source).has(word)).toBe(true);
});

it("a source does not have words that it only has parts of", () => {
  expect(sourceWords("trans; fer").has("transfer")).toBe(false);
});

it("every source has its words, and none throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => void sourceWords(text)),
    { numRuns: 2_000 },
  );
  const word = fc.stringMatching(/^[a-z]{3,8}$/);
  const property = fc.property(word, word, (one, two) => {
    expect([...sourceWords(`f("${one}", ${two})`)]).toEqual(expect.arrayContaining([one, two]));
  });
  fc.assert(property);
});
