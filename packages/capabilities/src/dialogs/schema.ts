import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

const message = z.string().min(1).max(2_000).describe("What is said or asked.");
const label = z.string().min(1).max(40);
const accept = label.default("OK").describe("Words of the button that agrees.");
const cancel = label.default("Cancel").describe("Words of the button that does not.");
const common = { quota: { perMinute: 60, concurrent: 1 }, risk: "low" } as const;

/** Longest text that a prompt takes, in UTF-16 code units. */
const ANSWER_LENGTH = 2_000;

/** `platform.dialogs`: one thing said or asked, over what the mini-app has drawn. */
export const dialogsSchema = defineArea({
  name: "dialogs",
  since: 1,
  docs: "One thing said or asked at a time, drawn by the host over the mini-app's own surface and titled with its name.",
  permissions: {},
  methods: {
    alert: {
      ...common,
      docs: "Tells something, and resolves when it has been read.",
      params: z.strictObject({ message, accept }),
      result: z.null(),
    },
    confirm: {
      ...common,
      docs: "Asks a question that is answered by yes or no; leaving it is a no.",
      params: z.strictObject({
        message,
        accept,
        cancel,
        critical: z.boolean().default(false).describe("True when agreeing destroys something."),
      }),
      result: z.boolean(),
    },
    actionSheet: {
      ...common,
      docs: "Asks which of some actions to take: the index of the one chosen, null when the person left.",
      params: z.strictObject({
        message: z.string().max(2_000).default("").describe("What the choice is about."),
        actions: z
          .array(
            z.strictObject({
              label,
              critical: z.boolean().default(false).describe("True when it destroys something."),
            }),
          )
          .min(1)
          .max(8),
        cancel,
      }),
      result: z.int().min(0).max(7).nullable(),
    },
    toast: {
      ...common,
      docs: "Tells something in passing; it goes by itself and nothing is waited for. One at a time: a new one replaces it.",
      params: z.strictObject({
        message: z.string().min(1).max(140),
        durationMs: z.int().min(1_000).max(10_000).default(3_000).describe("How long it stays."),
      }),
      result: z.null(),
    },
    loading: {
      ...common,
      docs: "Shows that something is under way, over the whole surface, which takes no touches meanwhile; null ends it. It ends by itself after a minute.",
      params: z.strictObject({ message: z.string().max(80).nullable() }),
      result: z.null(),
    },
    prompt: {
      ...common,
      docs: "Asks for one line of text; null when it was left without an answer.",
      params: z.strictObject({
        message,
        accept,
        cancel,
        value: z.string().max(ANSWER_LENGTH).default("").describe("What stands there at first."),
        placeholder: z.string().max(200).default(""),
        maxLength: z.int().min(1).max(ANSWER_LENGTH).default(ANSWER_LENGTH).describe("Longest answer."),
      }),
      result: z.string().max(ANSWER_LENGTH).nullable(),
    },
  },
});

export type DialogsSchema = typeof dialogsSchema;
