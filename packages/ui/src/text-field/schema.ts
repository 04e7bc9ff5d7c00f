import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { submitEvent, textEntryEvents, textEntryMethods, textEntryProps } from "../props/text-entry.ts";

export const textFieldSchema = defineComponent({
  name: "TextField",
  since: 1,
  docs: "Takes text. The host holds what is typed, so typing never waits for the mini-app.",
  props: {
    ...textEntryProps,
    keyboard: z
      .enum(["text", "decimal", "number", "email", "url"])
      .optional()
      .describe("Which keyboard touch devices show; it does not restrict the text. Default: text."),
    multiline: z.boolean().optional().describe("Takes more than one line, and grows with them."),
  },
  events: { ...textEntryEvents, submit: submitEvent },
  children: "none",
  methods: textEntryMethods,
});
