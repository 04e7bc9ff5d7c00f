import { defineComponent } from "@atoll/protocol";
import { shortText } from "../props/text.ts";
import { groundTone } from "../props/tone.ts";

export const bannerSchema = defineComponent({
  name: "Banner",
  since: 1,
  docs: "Says something about the whole screen or a part of it, until it no longer holds. Its text says more than its title.",
  props: {
    title: shortText.describe("What is the case, in a few words."),
    tone: groundTone
      .optional()
      .describe("What colour and icon say; caution and critical are announced at once. Default: neutral."),
    actionLabel: shortText
      .optional()
      .describe("Says what its button does. The button is there while `action` is handled."),
    dismissLabel: shortText
      .optional()
      .describe("What the button that puts it away is called to screen readers. Default: Dismiss."),
  },
  events: {
    action: { docs: "Its button was pressed.", gesture: true },
    dismiss: {
      docs: "To be put away. The button that says so is there while this is handled.",
      gesture: true,
    },
  },
  children: "text",
});
