import { describe, expect, it } from "vitest";
import { CLIPBOARD_LENGTH, clipboardSchema } from "./schema.ts";

const { read, write } = clipboardSchema.methods;

describe("params of platform.clipboard", () => {
  it.each([{ text: "" }, { text: "x".repeat(CLIPBOARD_LENGTH) }])("take a text (%#)", (given) => {
    expect(write.params.safeParse(given).success).toBe(true);
  });

  it.each([
    { text: "x".repeat(CLIPBOARD_LENGTH + 1) },
    { text: 1 },
    { text: "x", type: "text/html" },
    {},
    null,
  ])("refuse anything else (%#)", (given) => expect(write.params.safeParse(given).success).toBe(false));

  it("let nobody write without a tap, nor read without the permission", () => {
    expect(write.gesture).toBe(true);
    expect(read.permission).toBe("clipboard.read");
  });
});
