import { defineComponent } from "@atoll/protocol";
import { submitEvent, textEntryEvents, textEntryMethods, textEntryProps } from "../props/text-entry.ts";

const { error: _error, hint: _hint, labelHidden: _labelHidden, ...props } = textEntryProps;

export const searchFieldSchema = defineComponent({
  name: "SearchField",
  since: 1,
  docs: "Takes what to search for. Its sign says so, so the label is heard and not drawn; a button empties it.",
  props,
  events: { ...textEntryEvents, submit: submitEvent },
  children: "none",
  methods: textEntryMethods,
});
