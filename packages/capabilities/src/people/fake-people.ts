import type { People, Person } from "./people.ts";

/** People of a host as a test scripts them. */
export type FakePeople = People & {
  /** Signs somebody in, or everybody out. */
  become(person: Partial<Person> | undefined): void;
  /** What the person does in the sign-in sheet; they sign in as `as` unless it is undefined. */
  readonly signIns: { as: Partial<Person> | undefined; readonly asked: string[] };
};

const SOMEONE: Person = {
  id: "person-1",
  name: "Noor Haddad",
  email: { value: "noor@example.com", verified: true },
  phone: "+31 20 555 0100",
  address: { street: "Damrak 1", city: "Amsterdam", postalCode: "1012 LG", country: "NL" },
  avatar: null,
};
const AT = "2024-05-01T09:30:00.000Z";

/** Somebody who is signed in, unless a test says otherwise. */
export function createFakePeople(start: Partial<Person> | "nobody" = {}): FakePeople {
  let now: Person | undefined = start === "nobody" ? undefined : { ...SOMEONE, ...start };
  let given = 0;
  const signIns: FakePeople["signIns"] = { as: {}, asked: [] };
  return {
    signIns,
    become(person) {
      now = person === undefined ? undefined : { ...SOMEONE, ...person };
    },
    current: async () => now,
    async signIn({ ownerKey }) {
      signIns.asked.push(ownerKey);
      if (signIns.as !== undefined) now = { ...SOMEONE, ...signIns.as };
      return signIns.as !== undefined;
    },
    code: async () => ({ code: `fake-code-${(given += 1)}`, expiresAt: AT }),
    // Looks like a token, and is signed by nobody: a server that checks it refuses it.
    session: async (appId) => ({
      token: `fake.${btoa(JSON.stringify({ aud: appId, sub: now?.id }))}.${(given += 1)}`,
      expiresAt: AT,
    }),
  };
}
