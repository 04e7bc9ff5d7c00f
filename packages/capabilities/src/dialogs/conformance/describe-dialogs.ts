import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import type { PartialAreaProvider } from "../../provider.ts";
import type { DialogAnswer, DialogNotice, DialogQuestion } from "../question.ts";
import { dialogsSchema } from "../schema.ts";
import type { DialogsSchema } from "../schema.ts";

export type DialogsUnderTest = {
  readonly provider: PartialAreaProvider<DialogsSchema>;
  /** What has been drawn. */
  readonly asked: readonly DialogQuestion[];
  /** What has been shown without asking. */
  readonly shown: readonly DialogNotice[];
};

/** The rules of `platform.dialogs`; `create` is given what the person does. */
export function describeDialogs(name: string, create: (answer: DialogAnswer) => DialogsUnderTest): void {
  const { actionSheet, alert, confirm, loading, prompt, toast } = dialogsSchema.methods;
  const context = createFakeContext();
  const yes = (text = ""): DialogAnswer => ({ accepted: true, text });
  const no: DialogAnswer = { accepted: false, text: "typed, then left" };

  describe(`dialogs: ${name}`, () => {
    it("tells with one button", async () => {
      const { provider, asked } = create(yes());
      expect(await provider.alert?.(alert.params.parse({ message: "Saved" }), context)).toBeNull();
      expect(asked).toEqual([{ message: "Saved", accept: "OK" }]);
    });

    it("asks with two, and takes leaving for a no", async () => {
      const params = confirm.params.parse({ message: "Delete?", accept: "Delete", critical: true });
      const { provider, asked } = create(yes());
      expect(await provider.confirm?.(params, context)).toBe(true);
      expect(asked).toEqual([{ message: "Delete?", accept: "Delete", cancel: "Cancel", critical: true }]);
      expect(await create(no).provider.confirm?.(params, context)).toBe(false);
    });

    it("asks for one of several actions, and takes leaving, or none of them, for none", async () => {
      const params = actionSheet.params.parse({
        actions: [{ label: "Edit" }, { label: "Delete", critical: true }],
      });
      const chosen = create({ accepted: true, text: "", action: 1 });
      expect(await chosen.provider.actionSheet?.(params, context)).toBe(1);
      expect(chosen.asked).toEqual([
        {
          message: "",
          accept: "",
          cancel: "Cancel",
          actions: [
            { label: "Edit", critical: false },
            { label: "Delete", critical: true },
          ],
        },
      ]);
      for (const answer of [no, yes(), { accepted: true, text: "", action: 2 }]) {
        expect(await create(answer).provider.actionSheet?.(params, context)).toBeNull();
      }
    });

    it("shows in passing, and that something is under way, without waiting", async () => {
      const { provider, shown } = create(yes());
      expect(await provider.toast?.(toast.params.parse({ message: "Saved" }), context)).toBeNull();
      expect(await provider.loading?.(loading.params.parse({ message: "Sending" }), context)).toBeNull();
      expect(await provider.loading?.(loading.params.parse({ message: null }), context)).toBeNull();
      expect(shown).toEqual([
        { kind: "toast", message: "Saved", durationMs: 3_000 },
        { kind: "loading", message: "Sending" },
        { kind: "loading", message: null },
      ]);
    });

    it("asks for a text, no longer than wanted; none when the person leaves", async () => {
      const params = prompt.params.parse({ message: "Name?", value: "Mira", maxLength: 5 });
      const { provider, asked } = create(yes("Mirabelle"));
      expect(await provider.prompt?.(params, context)).toBe("Mirab");
      expect(asked[0]?.field).toEqual({ value: "Mira", placeholder: "", maxLength: 5 });
      expect(await create(yes("")).provider.prompt?.(params, context)).toBe("");
      expect(await create(no).provider.prompt?.(params, context)).toBeNull();
    });
  });
}
