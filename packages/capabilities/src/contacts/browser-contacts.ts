import { AtollError } from "@atoll/protocol";
import type { DeviceContact, PickContacts } from "./provider.ts";
import type { ContactField } from "./schema.ts";

/** The Contact Picker API, which TypeScript's libraries do not know. */
export type ContactsManager = {
  select(
    properties: readonly string[],
    options: { readonly multiple: boolean },
  ): Promise<
    readonly {
      readonly name?: readonly string[];
      readonly tel?: readonly string[];
      readonly email?: readonly string[];
    }[]
  >;
};

const PROPERTIES = { name: "name", phones: "tel", emails: "email" } as const satisfies Record<
  ContactField,
  string
>;

/** The browser's own picker. Security: it is asked for no property beyond what the mini-app may have. */
export function createBrowserPicker(manager: ContactsManager): PickContacts {
  return async ({ fields, max }) => {
    try {
      const properties = fields.map((field) => PROPERTIES[field]);
      const chosen = await manager.select(properties, { multiple: max > 1 });
      return chosen.map(toContact);
    } catch (error) {
      throw explain(error);
    }
  };
}

function toContact({
  name,
  tel,
  email,
}: Awaited<ReturnType<ContactsManager["select"]>>[number]): DeviceContact {
  return { name: name?.[0], phones: tel, emails: email };
}

function explain(error: unknown): AtollError {
  const name = error instanceof Error ? error.name : "";
  if (name === "SecurityError" || name === "NotAllowedError") {
    return new AtollError("PERMISSION_DENIED", "The browser does not let this page pick contacts.");
  }
  return new AtollError("HOST_ERROR", "The browser's contact picker failed. Try again.", { cause: error });
}
