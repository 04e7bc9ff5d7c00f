import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

/** Of one contact: characters of a name, of a number or address, and how many of these. Of one call: contacts. */
export const CONTACT_LIMITS = { name: 120, entry: 254, entries: 10, picked: 20, listed: 200 } as const;

const fields = z
  .array(z.enum(["name", "phones", "emails"]))
  .min(1)
  .max(3)
  .refine((names) => new Set(names).size === names.length, { error: "Name each field once." })
  .default(["name"])
  .describe("What of each contact is handed on; nothing else is.");

const entries = z.array(z.string().max(CONTACT_LIMITS.entry * 2)).max(CONTACT_LIMITS.entries);
const contact = z
  .strictObject({
    name: z.string().max(CONTACT_LIMITS.name * 2),
    phones: entries.describe("As the person wrote them."),
    emails: entries,
  })
  .partial();

/** Fields of a contact that were asked for, on one line each; "" and [] where the person wrote none. */
export type Contact = z.output<typeof contact>;

/** Names of fields of a contact. */
export type ContactField = z.output<typeof fields>[number];

/** `platform.contacts`: people whom the person knows. */
export const contactsSchema = defineArea({
  name: "contacts",
  since: 1,
  docs: "People whom the person knows: those whom they choose, or, with another permission, all of them. No more of each than was asked for.",
  permissions: {
    "contacts.pick": {
      name: "contacts",
      access: "pick",
      prompt: "use contacts that you choose",
      risk: "guarded",
    },
    "contacts.read": { name: "contacts", access: "read", prompt: "read all your contacts", risk: "guarded" },
  },
  methods: {
    pick: {
      docs: "Lets the person choose contacts.",
      params: z.strictObject({
        fields,
        max: z.int().min(1).max(CONTACT_LIMITS.picked).default(1).describe("Most contacts to choose."),
      }),
      result: z.array(contact).min(1).max(CONTACT_LIMITS.picked),
      permission: "contacts.pick",
      quota: { perMinute: 20, concurrent: 1 },
      risk: "guarded",
      errors: ["USER_CANCELED", "ABORTED"],
    },
    list: {
      docs: "Contacts in order of their names, some at a time; fewer than the limit when these were the last.",
      params: z.strictObject({
        fields,
        offset: z.int().min(0).max(100_000).default(0).describe("How many to pass over."),
        limit: z.int().min(1).max(CONTACT_LIMITS.listed).default(100).describe("Most contacts to get."),
      }),
      result: z.array(contact).max(CONTACT_LIMITS.listed),
      permission: "contacts.read",
      quota: { perMinute: 60, concurrent: 1 },
      risk: "guarded",
      errors: ["ABORTED"],
    },
  },
});

export type ContactsSchema = typeof contactsSchema;
