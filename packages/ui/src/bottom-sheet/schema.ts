import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { dismissEvent, open, overlayTitle } from "../props/overlay.ts";

export const bottomSheetSchema = defineComponent({
  name: "BottomSheet",
  since: 1,
  docs: "Slides up from the lower edge with more to see or do, and is dragged away again.",
  props: {
    open,
    title: overlayTitle,
    size: z
      .enum(["content", "half", "full"])
      .optional()
      .describe(
        "How high it stands: as what it holds, half the screen or nearly all of it. Default: content.",
      ),
  },
  events: { dismiss: dismissEvent },
  children: "nodes",
});
