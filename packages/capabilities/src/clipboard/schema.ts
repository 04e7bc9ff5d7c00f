import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

/** Longest text that is copied or pasted, in UTF-16 code units. */
export const CLIPBOARD_LENGTH = 100_000;

const text = z.string().max(CLIPBOARD_LENGTH);

/** `platform.clipboard`: text that people carry between apps. */
export const clipboardSchema = defineArea({
  name: "clipboard",
  since: 1,
  docs: "Text that people carry between apps. Writing needs a tap; reading needs a permission, since others put things there too.",
  permissions: {
    "clipboard.read": {
      name: "clipboard",
      access: "read",
      prompt: "read what you have copied",
      risk: "guarded",
    },
  },
  methods: {
    write: {
      docs: "Copies a text, in place of what was copied before.",
      params: z.strictObject({ text: text.describe("What the person can then paste elsewhere.") }),
      result: z.null(),
      gesture: true,
      quota: { perMinute: 60, concurrent: 1 },
      risk: "low",
      errors: ["PERMISSION_DENIED", "USER_CANCELED"],
    },
    read: {
      docs: "The text that was copied last, by any app; empty when it was no text.",
      params: z.strictObject({}),
      result: text,
      permission: "clipboard.read",
      quota: { perMinute: 30, concurrent: 1 },
      risk: "guarded",
      errors: ["QUOTA_EXCEEDED", "USER_CANCELED"],
    },
  },
});

export type ClipboardSchema = typeof clipboardSchema;
