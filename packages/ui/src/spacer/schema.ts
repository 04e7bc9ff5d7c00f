import { defineComponent } from "@atoll/protocol";
import { spaceName } from "../props/box.ts";

export const spacerSchema = defineComponent({
  name: "Spacer",
  since: 1,
  docs: "Room without content: of a size, or all that siblings leave.",
  props: {
    size: spaceName
      .optional()
      .describe("Space along the container's axis. Default: all that siblings leave."),
  },
  events: {},
  children: "none",
});
