import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft } from "./draft.ts";
import { answered, caretAfter, typed } from "./draft.ts";

describe("a field's draft", () => {
  it("counts each edit of a person", () => {
    expect(typed({ text: "a", edit: 4 }, "ab")).toEqual({ text: "ab", edit: 5 });
  });

  it("takes an answer to the last edit", () => {
    expect(answered({ text: "ab", edit: 5 }, "AB", 5)).toEqual({ text: "AB", edit: 5 });
  });

  it.each([4, 6, undefined])("drops an answer to edit %s when 5 was the last", (edit) => {
    const draft = { text: "ab", edit: 5 };
    expect(answered(draft, "AB", edit)).toBe(draft);
  });

  it("is left alone by a guest that does not decide the text", () => {
    const draft = { text: "ab", edit: 5 };
    expect(answered(draft, undefined, 5)).toBe(draft);
  });

  it("ends as the guest's last word has it, however slow the guest answers", () => {
    const step = fc.record({ text: fc.string({ maxLength: 5 }), lag: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
        let draft: Draft = { text: "", edit: 0 };
        const answers: Draft[] = [];
        for (const { text, lag } of steps) {
          draft = typed(draft, text);
          answers.push({ text: draft.text.toUpperCase(), edit: draft.edit });
          for (const answer of answers.splice(0, lag)) draft = answered(draft, answer.text, answer.edit);
        }
        for (const answer of answers) draft = answered(draft, answer.text, answer.edit);
        expect(draft.text).toBe(steps.at(-1)?.text.toUpperCase());
      }),
    );
  });
});

describe("caretAfter", () => {
  it.each([
    { before: "abX|cd", after: "ABXCD", caret: 3 },
    { before: "1234|", after: "1,234", caret: 5 },
    { before: "1|234", after: "1,234", caret: 2 },
    { before: "abc|", after: "", caret: 0 },
  ])("keeps the distance from the end: $before becomes $after", ({ before, after, caret }) => {
    const at = before.indexOf("|");
    expect(caretAfter(before.replace("|", ""), after, at)).toBe(caret);
  });
});
