import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { open } from "../props/overlay.ts";
import { shortText } from "../props/text.ts";

export const toastSchema = defineComponent({
  name: "Toast",
  since: 1,
  docs: "Says in passing what has happened, for example with a way to undo it. Waits while it is pointed at.",
  props: {
    open,
    message: shortText.min(1).describe("What has happened, in one sentence. It is announced."),
    tone: z
      .enum(["neutral", "positive", "critical"])
      .optional()
      .describe("What its mark says; critical is announced at once. Default: neutral."),
    actionLabel: shortText.min(1).optional().describe("What its one button does, for example Undo."),
    lasts: z
      .enum(["short", "long", "untilDismissed"])
      .optional()
      .describe("4 seconds, 10 seconds, or until it is closed. Default: short; long with an action."),
  },
  events: {
    action: { docs: "Its button was pressed. Set `open` to false.", gesture: true },
    dismiss: { docs: "Its time is over, or a person closed it. Set `open` to false." },
  },
  children: "none",
});
