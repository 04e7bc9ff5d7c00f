import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import type { ContactsManager } from "./browser-contacts.ts";
import { describeContacts } from "./conformance/describe-contacts.ts";
import { createFakeContacts } from "./fake.ts";
import { contactsSchema } from "./schema.ts";
import { createWebContacts } from "./web.ts";

const { pick, list } = contactsSchema.methods;

describeContacts("fake", (contacts) => createFakeContacts({ contacts }));
describeContacts("web", (contacts) =>
  createWebContacts({
    contacts: {
      select: async (_, { multiple }) =>
        contacts.slice(0, multiple ? contacts.length : 1).map(({ name, phones, emails }) => ({
          ...(name !== undefined && { name: [name, "Another name"] }),
          ...(phones !== undefined && { tel: phones }),
          ...(emails !== undefined && { email: emails }),
        })),
    },
  }),
);

describe("contacts of a browser", () => {
  const failing = (name: string): ContactsManager => ({
    select: () => Promise.reject(new DOMException("No.", name)),
  });
  const choose = (contacts: ContactsManager, params: object = {}, context = createFakeContext()) =>
    createWebContacts({ contacts }).pick?.(pick.params.parse(params), context);

  it("are not offered where the browser has no picker, and never listed", () => {
    expect(createWebContacts()).toEqual({});
    expect(Object.keys(createWebContacts({ contacts: failing("") }))).toEqual(["pick"]);
  });

  it.each([
    ["SecurityError", "PERMISSION_DENIED"],
    ["NotAllowedError", "PERMISSION_DENIED"],
    ["InvalidStateError", "HOST_ERROR"],
  ])("answer the browser's %s with %s", (name, code) =>
    expect(choose(failing(name))).rejects.toMatchObject({ code }),
  );

  it("ask the browser for no more than the mini-app asked for", async () => {
    const asked: unknown[] = [];
    const contacts: ContactsManager = {
      select: async (...given) => (
        asked.push(given),
        [{ name: ["Mona"], tel: ["1"], email: ["m@example.com"] }]
      ),
    };
    expect(await choose(contacts, { fields: ["phones"] })).toEqual([{ phones: ["1"] }]);
    expect(asked).toEqual([[["tel"], { multiple: false }]]);
  });

  it("give nothing to a call that was cancelled meanwhile", async () => {
    const context = createFakeContext({ signal: AbortSignal.abort() });
    const contacts: ContactsManager = { select: async () => [{ name: ["Mona"] }] };
    await expect(choose(contacts, {}, context)).rejects.toMatchObject({ code: "ABORTED" });
  });
});

describe("params of contacts", () => {
  it.each([
    { fields: [] },
    { fields: ["address"] },
    { fields: ["name", "name"] },
    { fields: "name" },
    { max: 0 },
    { max: 21 },
    { max: 1.5 },
    { all: true },
  ])("refuse to pick by %j", (params) => expect(pick.params.safeParse(params).success).toBe(false));

  it.each([{ offset: -1 }, { limit: 0 }, { limit: 201 }, { offset: 100_001 }, { query: "a" }])(
    "refuse to list by %j",
    (params) => expect(list.params.safeParse(params).success).toBe(false),
  );
});
