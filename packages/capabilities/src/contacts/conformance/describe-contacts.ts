import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import type { PartialAreaProvider } from "../../provider.ts";
import type { DeviceContact } from "../provider.ts";
import { contactsSchema } from "../schema.ts";
import type { Contact, ContactsSchema } from "../schema.ts";

const { pick, list } = contactsSchema.methods;

const PEOPLE: readonly DeviceContact[] = [
  { name: "Mona", phones: ["+961 1 555 010", "+961 1 555 010"], emails: ["mona@example.com"] },
  { name: "Ada\u202e\n  Keller", phones: [], emails: [] },
  { phones: Array.from({ length: 30 }, (_, index) => `07${index}`), emails: ["x".repeat(5_000)] },
];

/** The rules of `platform.contacts`; `create` makes a device with these contacts, on which the person chooses the first ones. */
export function describeContacts(
  name: string,
  create: (contacts: readonly DeviceContact[]) => PartialAreaProvider<ContactsSchema>,
): void {
  const choose = async (params: object, contacts = PEOPLE): Promise<readonly Contact[]> =>
    pick.result.parse(await create(contacts).pick?.(pick.params.parse(params), createFakeContext()));
  const read = async (params: object): Promise<readonly Contact[]> =>
    list.result.parse(await create(PEOPLE).list?.(list.params.parse(params), createFakeContext()));

  describe(`contacts: ${name}`, () => {
    it("hands on one contact and its name, unless asked for more", async () => {
      expect(await choose({})).toEqual([{ name: "Mona" }]);
      expect(await choose({ fields: ["emails", "phones"], max: 2 })).toEqual([
        { phones: ["+961 1 555 010"], emails: ["mona@example.com"] },
        { phones: [], emails: [] },
      ]);
    });

    it("cleans and cuts what anybody may have written", async () => {
      const [, second, third] = await choose({ fields: ["name", "phones", "emails"], max: 3 });
      expect(second?.name).toBe("Ada Keller");
      expect(third?.name).toBe("");
      expect(third?.phones).toHaveLength(10);
      expect(third?.emails?.[0]?.length).toBeLessThanOrEqual(254);
    });

    it("answers USER_CANCELED when the person chooses nobody", async () => {
      await expect(choose({}, [])).rejects.toMatchObject({ code: "USER_CANCELED" });
    });

    if (create(PEOPLE).list === undefined) return;
    it("lists some at a time, in order of their names", async () => {
      expect(await read({})).toEqual([{ name: "" }, { name: "Ada Keller" }, { name: "Mona" }]);
      expect(await read({ offset: 2, limit: 2 })).toEqual([{ name: "Mona" }]);
      expect(await read({ offset: 3 })).toEqual([]);
    });
  });
}
