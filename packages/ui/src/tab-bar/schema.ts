import { defineComponent } from "@atoll/protocol";
import { changeEvent } from "../props/control.ts";
import { editCount } from "../props/edit-count.ts";
import { optionValue } from "../props/options.ts";
import { tabItems, tabValue } from "../props/tab-items.ts";
import { shortText } from "../props/text.ts";

export const tabBarSchema = defineComponent({
  name: "TabBar",
  since: 1,
  docs: "The mini-app's few main places, along the lower edge. Stands after the Screen, beside it.",
  props: {
    label: shortText.optional().describe("Names the bar to screen readers. Default: Main."),
    items: tabItems(5),
    value: tabValue,
    edit: editCount.optional().describe("Count of the change that `value` answers. Set by the kit."),
  },
  events: { change: changeEvent(optionValue) },
  children: "none",
});
