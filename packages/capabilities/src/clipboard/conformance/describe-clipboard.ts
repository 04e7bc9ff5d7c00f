import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import type { PartialAreaProvider } from "../../provider.ts";
import { CLIPBOARD_LENGTH, clipboardSchema } from "../schema.ts";
import type { ClipboardSchema } from "../schema.ts";

/** The rules of `platform.clipboard`; `create` makes a provider over a clipboard on which this text is. */
export function describeClipboard(
  name: string,
  create: (text: string) => PartialAreaProvider<ClipboardSchema>,
): void {
  const { read, write } = clipboardSchema.methods;
  const paste = async (from: PartialAreaProvider<ClipboardSchema>) =>
    read.result.parse(await from.read?.({}, createFakeContext()));

  describe(`clipboard: ${name}`, () => {
    it("gives what was copied elsewhere, and nothing where nothing was", async () => {
      expect(await paste(create("4711"))).toBe("4711");
      expect(await paste(create(""))).toBe("");
    });

    it.each(["x", "", "é\u0000\ud83d\ude00\n<b>", "x".repeat(CLIPBOARD_LENGTH)])(
      "gives back what was written, unit by unit (%#)",
      async (text) => {
        const clipboard = create("before");
        expect(await clipboard.write?.(write.params.parse({ text }), createFakeContext())).toBeNull();
        expect(await paste(clipboard)).toBe(text);
      },
    );

    it("answers QUOTA_EXCEEDED for more than it reads, and gives no part of it", async () => {
      const answer = paste(create("x".repeat(CLIPBOARD_LENGTH + 1)));
      await expect(answer).rejects.toMatchObject({
        code: "QUOTA_EXCEEDED",
        data: { maxLength: CLIPBOARD_LENGTH },
      });
    });
  });
}
