import type { GuestBridge, MethodParams } from "@atoll/protocol";
import { createMethods, same } from "../guest/method.ts";
import type { ContactsSchema } from "./schema.ts";

/** `platform.contacts` of a mini-app. */
export function createContactsGuest(bridge: GuestBridge) {
  const method = createMethods<ContactsSchema>(bridge, "contacts");
  type Pick = MethodParams<ContactsSchema["methods"]["pick"]>;
  type List = MethodParams<ContactsSchema["methods"]["list"]>;
  return {
    /** Lets the person choose contacts. Rejects with USER_CANCELED when they choose none. */
    pick: method("pick", { params: (options: Pick = {}) => options, result: same }, "contacts.pick"),
    /** All contacts, some at a time. */
    list: method("list", { params: (options: List = {}) => options, result: same }, "contacts.read"),
  };
}
