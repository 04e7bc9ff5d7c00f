import { defineComponent } from "@atoll/protocol";
import { grow } from "../props/box.ts";
import { changeEvent } from "../props/control.ts";
import { editCount } from "../props/edit-count.ts";
import { optionValue } from "../props/options.ts";
import { tabItems, tabValue } from "../props/tab-items.ts";
import { shortText } from "../props/text.ts";

export const tabsSchema = defineComponent({
  name: "Tabs",
  since: 1,
  docs: "Views of one thing, of which one is shown: its children are the chosen view.",
  props: {
    label: shortText.describe("Names the group. Always given: screen readers need it."),
    items: tabItems(20),
    value: tabValue,
    edit: editCount.optional().describe("Count of the change that `value` answers. Set by the kit."),
    grow,
  },
  events: { change: changeEvent(optionValue) },
  children: "nodes",
});
