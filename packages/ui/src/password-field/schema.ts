import { defineComponent } from "@atoll/protocol";
import { submitEvent, textEntryEvents, textEntryMethods, textEntryProps } from "../props/text-entry.ts";

export const passwordFieldSchema = defineComponent({
  name: "PasswordField",
  since: 1,
  docs:
    "Takes a secret of the mini-app's own, such as a PIN: masked, with a button that shows it. Passwords that the device " +
    "has saved are never offered.",
  props: textEntryProps,
  events: { ...textEntryEvents, submit: submitEvent },
  children: "none",
  methods: textEntryMethods,
});
