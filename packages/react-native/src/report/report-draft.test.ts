import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_REPORT, isContact, toDraft } from "./report-draft.ts";

describe("a report that is being written", () => {
  it("can be sent once a reason is chosen; text and contact are the person's choice", () => {
    expect(toDraft(EMPTY_REPORT)).toBe(undefined);
    expect(toDraft({ ...EMPTY_REPORT, reason: "scam" })).toEqual({ reason: "scam", text: "", contact: null });
    expect(toDraft({ reason: "other", text: " a \n", contact: " mia@example.com " })).toEqual({
      reason: "other",
      text: "a",
      contact: "mia@example.com",
    });
  });

  it.each(["mia", "mia@", "@example.com", "mia@example", "mia @example.com", "a@b.c\nd@e.f"])(
    "cannot be sent with %j for an address",
    (contact) => {
      expect(toDraft({ reason: "other", text: "", contact })).toBe(undefined);
    },
  );

  it("takes whatever is typed without failing", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const draft = toDraft({ reason: "other", text: typed, contact: typed });
        expect(draft === undefined).toBe(!isContact(typed));
      }),
    );
  });
});
