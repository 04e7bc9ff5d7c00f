import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { longText, shortText, textTone } from "../props/text.ts";

export const keyValueRowSchema = defineComponent({
  name: "KeyValueRow",
  since: 1,
  docs: "A name and its value on one line, or on two when they do not fit. Digits line up.",
  props: {
    label: shortText.describe("What the value is of."),
    value: longText.describe("The value, written out as people read it."),
    hint: longText.optional().describe("A sentence below."),
    tone: textTone.optional().describe("What the value's colour says. Default: default."),
    strong: z.boolean().optional().describe("Stands out, as a total does."),
  },
  events: {},
  children: "none",
});
