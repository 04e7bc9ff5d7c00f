import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { grow } from "../props/box.ts";
import { headingLevel } from "../props/heading.ts";
import { shortText } from "../props/text.ts";

export const errorStateSchema = defineComponent({
  name: "ErrorState",
  since: 1,
  docs: "Says what went wrong and what to do, and tries again. Its text says what to do.",
  props: {
    title: shortText.describe("What did not work, in a few words."),
    code: shortText.optional().describe("A code that a person can pass on to those who help."),
    level: headingLevel,
    retryLabel: shortText
      .optional()
      .describe("What its button is called. It is there while `retry` is handled. Default: Try again."),
    retrying: z.boolean().optional().describe("Another try is under way."),
    grow,
  },
  events: {
    retry: { docs: "A person wants to try again.", gesture: true },
  },
  children: "text",
});
