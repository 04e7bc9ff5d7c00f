import type { PartialAreaProvider } from "../provider.ts";
import { ensureTap } from "../web-tap.ts";
import type { WebTapOptions } from "../web-tap.ts";
import { createBrowserPicker } from "./browser-contacts.ts";
import type { ContactsManager } from "./browser-contacts.ts";
import { createContactsProvider } from "./provider.ts";
import type { ContactsSchema } from "./schema.ts";

export type WebContactsOptions = WebTapOptions & {
  /** `navigator.contacts` unless given: Chrome on Android has it. */
  readonly contacts?: ContactsManager;
};

/** The Contact Picker API where the browser has it. No browser lists contacts. */
export function createWebContacts(options: WebContactsOptions = {}): PartialAreaProvider<ContactsSchema> {
  const contacts = options.contacts ?? browserContacts();
  if (contacts === undefined) return {};
  const { pick } = createContactsProvider({ pick: createBrowserPicker(contacts) });
  return {
    ...(pick !== undefined && {
      async pick(params, context) {
        await ensureTap(options, params.max === 1 ? "Choose a contact" : "Choose contacts", context);
        return pick(params, context);
      },
    }),
  };
}

function browserContacts(): ContactsManager | undefined {
  return (navigator as { readonly contacts?: ContactsManager }).contacts;
}
