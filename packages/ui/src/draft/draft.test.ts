import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft } from "./draft.ts";
import { answered, edited } from "./draft.ts";

describe("a control's draft", () => {
  it("counts each edit of a person", () => {
    expect(edited({ value: "a", edit: 4 }, "ab")).toEqual({ value: "ab", edit: 5 });
  });

  it("takes an answer to the last edit", () => {
    expect(answered({ value: "ab", edit: 5 }, "AB", 5)).toEqual({ value: "AB", edit: 5 });
  });

  it.each([4, 6, undefined])("drops an answer to edit %s when 5 was the last", (edit) => {
    const draft = { value: "ab", edit: 5 };
    expect(answered(draft, "AB", edit)).toBe(draft);
  });

  it("is left alone by a guest that does not decide the value", () => {
    const draft = { value: "ab", edit: 5 };
    expect(answered(draft, undefined, 5)).toBe(draft);
  });

  it("ends as the guest's last word has it, however slow the guest answers", () => {
    const step = fc.record({ text: fc.string({ maxLength: 5 }), lag: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
        let draft: Draft = { value: "", edit: 0 };
        const answers: Draft[] = [];
        for (const { text, lag } of steps) {
          draft = edited(draft, text);
          answers.push({ value: draft.value.toUpperCase(), edit: draft.edit });
          for (const answer of answers.splice(0, lag)) draft = answered(draft, answer.value, answer.edit);
        }
        for (const answer of answers) draft = answered(draft, answer.value, answer.edit);
        expect(draft.value).toBe(steps.at(-1)?.text.toUpperCase());
      }),
    );
  });
});
