import type { PartialAreaProvider } from "../provider.ts";
import { createContactsProvider } from "./provider.ts";
import type { DeviceContact } from "./provider.ts";
import type { ContactsSchema } from "./schema.ts";

export type FakeContactsOptions = {
  /** Whom the person knows, and chooses from, first ones first; three people unless given. None: they cancel. */
  readonly contacts?: readonly DeviceContact[];
};

const THREE: readonly DeviceContact[] = [
  { name: "Mona Haddad", phones: ["+961 1 555 010"], emails: ["mona@example.com"] },
  { name: "Ada Keller", phones: ["+41 44 555 01 20", "+41 79 555 01 21"], emails: [] },
  { name: "Tomás Rey", phones: [], emails: ["tomas@example.com"] },
];

/** A device with some contacts, and a person who chooses the first ones. */
export function createFakeContacts(options: FakeContactsOptions = {}): PartialAreaProvider<ContactsSchema> {
  const { contacts = THREE } = options;
  return createContactsProvider({
    pick: async ({ max }) => (contacts.length === 0 ? "canceled" : contacts.slice(0, max)),
    list: async () => contacts,
  });
}
