import { describe, expect, it } from "vitest";
import type { OwnFields } from "./account.ts";
import { NO_FIELDS } from "./account.ts";
import { createRegistryAccount } from "./registry-account.ts";

const MIA = {
  id: "enduser_1",
  host: "host_shell",
  name: "Mia",
  email: "mia@example.com",
  emailVerified: false,
};
const ALL: OwnFields = {
  phone: "+31 20 555 0100",
  address: { street: "Damrak 1", city: "Amsterdam", postalCode: "1012 LG", country: "NL" },
  avatar: null,
};

/** A registry of one person, who has a password. */
function createTest() {
  const asked: string[] = [];
  const kept = new Map<string, OwnFields>();
  let signedIn = false;
  let now = 0;
  let tokens = 0;
  let down = false;
  const answer = (status: number, body: object) => new Response(JSON.stringify(body), { status });
  const refuse = (status: number, code: string) => answer(status, { error: { code, message: "No." } });
  const fetch = async (input: unknown, init: RequestInit = {}): Promise<Response> => {
    const path = String(input);
    asked.push(`${init.method} ${path}`);
    if (down) throw new TypeError("Failed to fetch");
    const body = JSON.parse(String(init.body ?? "{}")) as { password?: string; app?: string };
    if (path.endsWith("/me") && init.method === "GET") return answer(200, { user: signedIn ? MIA : null });
    if (path.endsWith("/sign-in")) {
      if (body.password !== "right password") return refuse(401, "NOT_SIGNED_IN");
      signedIn = true;
      return answer(200, { expiresAt: "x" });
    }
    if (path.endsWith("/sign-up")) return answer(201, {});
    if (!signedIn) return refuse(401, "NOT_SIGNED_IN");
    if (path.endsWith("/sign-out")) signedIn = false;
    if (path.endsWith("/auth/session"))
      return answer(201, {
        token: `${body.app} ${(tokens += 1)}`,
        expiresAt: new Date(now + 600_000).toISOString(),
      });
    if (path.endsWith("/auth/code"))
      return answer(201, { code: "code", expiresAt: new Date(now + 120_000).toISOString() });
    return answer(200, {});
  };
  const account = createRegistryAccount({
    fetch: fetch as typeof globalThis.fetch,
    now: () => now,
    ownFields: {
      read: async (person) => kept.get(person) ?? NO_FIELDS,
      write: async (person, fields) => void kept.set(person, fields),
      forget: async (person) => void kept.delete(person),
    },
  });
  const signIn = () => account.signIn({ email: MIA.email, password: "right password" });
  const people = account.peopleWith(async () => false);
  return {
    account,
    people,
    asked,
    kept,
    signIn,
    passTime: (ms: number) => (now += ms),
    goDown: () => (down = true),
    endSession: () => (signedIn = false),
  };
}
const { signal } = new AbortController();

describe("an account of the shell", () => {
  it("is nobody's until somebody signs in", async () => {
    const { account, signIn, people } = createTest();
    await account.refresh();
    expect(account.state()).toEqual({ status: "signedOut" });
    expect(await people.current(signal)).toBeUndefined();
    await signIn();
    expect(account.state()).toMatchObject({ status: "signedIn", account: MIA });
    expect(await people.current(signal)).toMatchObject({
      id: MIA.id,
      email: { value: MIA.email, verified: false },
    });
  });

  it("tells why somebody is not signed in, and changes nothing", async () => {
    const { account } = createTest();
    await account.refresh();
    const wrong = account.signIn({ email: MIA.email, password: "wrong password" });
    await expect(wrong).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
    expect(account.state()).toEqual({ status: "signedOut" });
  });

  it("sends no field that stays on the device, and forgets them all when it signs out", async () => {
    const { account, signIn, asked, kept } = createTest();
    await signIn();
    const before = asked.length;
    await account.keep(ALL);
    expect(asked).toHaveLength(before);
    expect(account.state()).toMatchObject({ own: ALL });
    await account.signOut();
    expect([kept.size, account.state()]).toEqual([0, { status: "signedOut" }]);
  });

  it("is a failure with a code while the registry is away, and found once it is back", async () => {
    const test = createTest();
    test.goDown();
    await test.account.refresh();
    expect(test.account.state()).toEqual({ status: "failed", code: "REGISTRY_UNREACHABLE" });
    await expect(test.people.current(signal)).rejects.toMatchObject({ code: "NETWORK_ERROR" });
  });

  it("gives a token again until shortly before its end, each mini-app its own", async () => {
    const { people, signIn, passTime } = createTest();
    await signIn();
    const one = await people.session("com.example.a", signal);
    expect(await people.session("com.example.a", signal)).toBe(one);
    expect((await people.session("com.example.b", signal)).token).not.toBe(one.token);
    passTime(481_000);
    expect((await people.session("com.example.a", signal)).token).not.toBe(one.token);
  });

  it("is signed out once the registry no longer knows the session", async () => {
    const { account, people, signIn, endSession } = createTest();
    await signIn();
    endSession();
    await expect(people.code("com.example.a", signal)).rejects.toMatchObject({ code: "USER_CANCELED" });
    expect(account.state()).toEqual({ status: "signedOut" });
  });
});
