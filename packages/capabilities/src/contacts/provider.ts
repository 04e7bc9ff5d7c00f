import { AtollError, cleanChromeText } from "@atoll/protocol";
import type { AreaProvider, PartialAreaProvider } from "../provider.ts";
import { CONTACT_LIMITS } from "./schema.ts";
import type { Contact, ContactField, ContactsSchema } from "./schema.ts";

/** A contact as a device has it. */
export type DeviceContact = {
  readonly name?: string | undefined;
  readonly phones?: readonly string[] | undefined;
  readonly emails?: readonly string[] | undefined;
};

export type PickContacts = (request: {
  readonly fields: readonly ContactField[];
  readonly max: number;
  readonly signal: AbortSignal;
}) => Promise<readonly DeviceContact[] | "canceled">;

/** Port: the contacts of a device. */
export type ContactBook = {
  /** The device's own picker; throws PERMISSION_DENIED where the device keeps contacts from the host. */
  readonly pick?: PickContacts;
  /** All contacts, in any order; throws PERMISSION_DENIED likewise. */
  readonly list?: (fields: readonly ContactField[]) => Promise<readonly DeviceContact[]>;
};

/** `platform.contacts` over what a device has of it. */
export function createContactsProvider(book: ContactBook): PartialAreaProvider<ContactsSchema> {
  const { pick, list } = book;
  return {
    ...(pick !== undefined && { pick: createPick(pick) }),
    ...(list !== undefined && { list: createList(list) }),
  };
}

function createPick(pick: PickContacts): AreaProvider<ContactsSchema>["pick"] {
  return async ({ fields, max }, context) => {
    const chosen = await context.ask.inFront((inFront) =>
      pick({ fields, max, signal: AbortSignal.any([inFront, context.signal]) }),
    );
    assertWanted(context.signal);
    if (chosen === "canceled" || chosen.length === 0) {
      throw new AtollError("USER_CANCELED", "The person chose no contact.");
    }
    return chosen.slice(0, max).map((contact) => handOn(contact, fields));
  };
}

function createList(list: NonNullable<ContactBook["list"]>): AreaProvider<ContactsSchema>["list"] {
  return async ({ fields, offset, limit }, { signal }) => {
    const all = [...(await list(fields))].sort((a, b) => compare(a.name ?? "", b.name ?? ""));
    assertWanted(signal);
    return all.slice(offset, offset + limit).map((contact) => handOn(contact, fields));
  };
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function assertWanted(signal: AbortSignal): void {
  if (signal.aborted) throw new AtollError("ABORTED", "The call was cancelled.");
}

/** Security: no more than was asked for, whatever the device gives; cut and cleaned, since contacts are written by others too. */
function handOn(
  { name = "", phones = [], emails = [] }: DeviceContact,
  fields: readonly ContactField[],
): Contact {
  return {
    ...(fields.includes("name") && { name: cleanChromeText(name, CONTACT_LIMITS.name) }),
    ...(fields.includes("phones") && { phones: cleanEntries(phones) }),
    ...(fields.includes("emails") && { emails: cleanEntries(emails) }),
  };
}

function cleanEntries(entries: readonly string[]): string[] {
  const cleaned = entries
    .slice(0, CONTACT_LIMITS.entries * 4)
    .map((text) => cleanChromeText(text, CONTACT_LIMITS.entry));
  return [...new Set(cleaned)].filter((text) => text !== "").slice(0, CONTACT_LIMITS.entries);
}
