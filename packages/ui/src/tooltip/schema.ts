import { defineComponent } from "@atoll/protocol";
import { shortText } from "../props/text.ts";

export const tooltipSchema = defineComponent({
  name: "Tooltip",
  since: 1,
  docs: "Says a few more words about one control: on hover, on focus, or while it is held down.",
  props: {
    text: shortText.min(1).describe("The words. Nothing that is needed: not everybody finds it."),
  },
  events: {},
  children: "nodes",
});
