import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { textEntryEvents, textEntryMethods, textEntryProps } from "../props/text-entry.ts";

export const textAreaSchema = defineComponent({
  name: "TextArea",
  since: 1,
  docs: "Takes several lines of text, and grows with them. Enter begins a new line.",
  props: {
    ...textEntryProps,
    lines: z.int().min(2).max(20).optional().describe("Lines that are in sight at first. Default: 3."),
    showCount: z
      .boolean()
      .optional()
      .describe("Shows how many characters stand in the field, of as many as `maxLength` allows."),
  },
  events: textEntryEvents,
  children: "none",
  methods: textEntryMethods,
});
