import { expect, it } from "vitest";
import { escapeUnseen, showText } from "./evidence.ts";
import { finding } from "./rules.ts";

it("evidence shows what is not seen as escapes, and is at most 200 characters", () => {
  expect(showText("a\u202eb\u0000c\u200bd\u{e0041}e\ud800f\nif")).toBe(
    "a\\u202eb\\u0000c\\u200bd\\u{e0041}e\\ud800f\\u000aif",
  );
  expect(showText("\u202e".repeat(1_000_000)).length).toBe(200);
  expect(escapeUnseen("\tkept é 漢 🙂")).toBe("\tkept é 漢 🙂");
});

it("a finding takes severity and fix from its rule, and cuts what a creator wrote", () => {
  const found = finding("static/eval", "m".repeat(5_000), {
    evidence: "x".repeat(5_000),
    file: "a.js",
    line: 2,
  });
  expect(found).toMatchObject({
    rule: "static/eval",
    severity: "blocking",
    file: "a.js",
    line: 2,
    column: null,
  });
  expect(found.message.length).toBe(1_000);
  expect(found.evidence?.length).toBe(200);
  const shown = finding("sources/absent", "has \u202e", { file: "src/\u202ea\u0000.ts", evidence: "\u202e" });
  expect(Object.values(shown).join()).not.toMatch(/[\u202e\p{Cc}]/u);
});
