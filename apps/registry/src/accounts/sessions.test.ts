import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestRegistry } from "../testing/create-test-registry.ts";
import { askShell, createClaimedRegistry, createMember, createPerson } from "./testing/person.ts";
import type { ClaimedRegistry, Person } from "./testing/person.ts";
import { createUser, grantStaff } from "./users.ts";

let test: ClaimedRegistry;

beforeAll(async () => {
  test = await createClaimedRegistry();
}, 60_000);
afterAll(() => test.stop());

const COOKIE = "atoll_staff";
const DAY_MS = 24 * 60 * 60 * 1000;

const isIn = async (person: Person) => (await person.ask("GET", "/api/me")).status === 200;

async function tokenOf(person: Person, scopes: readonly string[] = ["creator"]): Promise<string> {
  const wish = { name: "test", scopes, expiresInDays: 1 };
  return (await person.ask("POST", "/api/tokens", wish)).body.token as string;
}

describe("a session", () => {
  it("is told of without a refusal, when there is one and when there is none", async () => {
    const person = createPerson(test.app, "ida");
    expect(await person.ask("GET", "/api/session")).toMatchObject({ status: 200, body: { me: null } });
    await person.signUp();
    await person.signIn();
    const { status, body } = await person.ask("GET", "/api/session");
    expect([status, body.me.user.email]).toEqual([200, person.email]);
  });

  it("says when it was last seen, to a few minutes", async () => {
    const person = await createMember(test.app, "lee");
    const seen = async () => {
      const { body } = await person.ask("GET", "/api/sessions");
      return Date.parse(body.sessions[0].seenAt) - test.registry.clock.now();
    };
    const first = await seen();
    await test.registry.db.query("update sessions set updated_at = now() - interval '1 hour'");
    await person.ask("GET", "/api/me");
    expect(Math.abs((await seen()) - first)).toBeLessThan(60_000);
  });

  it("is listed with where it is, and ended by its owner alone", async () => {
    const laptop = await createMember(test.app, "lia");
    const phone = { ...createPerson(test.app, "phone"), email: laptop.email };
    await phone.ask("POST", "/api/sign-in", { email: laptop.email, password: laptop.password });
    const stranger = await createMember(test.app, "sid");
    const { sessions } = (await laptop.ask("GET", "/api/sessions")).body;
    expect(sessions).toHaveLength(2);
    expect(sessions.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    expect(JSON.stringify(sessions)).not.toContain("token");
    const other = sessions.find(({ current }: { current: boolean }) => !current).id as string;
    expect((await stranger.ask("DELETE", `/api/sessions/${other}`)).status).toBe(404);
    expect(await isIn(phone)).toBe(true);
    expect((await laptop.ask("DELETE", `/api/sessions/${other}`)).status).toBe(200);
    expect([await isIn(phone), await isIn(laptop)]).toEqual([false, true]);
    expect((await laptop.ask("DELETE", `/api/sessions/${other}`)).status).toBe(404);
  });

  it("is a cookie that scripts and other sites do not get", async () => {
    const person = createPerson(test.app, "ada");
    await person.signUp();
    const { cookies } = await person.signIn();
    const [cookie = ""] = cookies;
    expect(cookie).toMatch(/^atoll_staff=[^;]+;/);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Strict");
    expect(cookie).not.toContain("Domain");
  });

  it("is bound to the portal's host by its name where there is https", async () => {
    const portalOrigin = "https://portal.example.com";
    const { registry, app, stop } = await createTestRegistry({ config: { portalOrigin } });
    try {
      const ada = { email: "ada@example.com", password: "ada has a long password" };
      await grantStaff(
        registry.db,
        await createUser(registry, registry.db, { ...ada, name: "Ada" }),
        "operator",
      );
      const answer = await app.request(`${portalOrigin}/api/sign-in`, {
        method: "POST",
        headers: { host: "portal.example.com", origin: portalOrigin },
        body: JSON.stringify(ada),
      });
      const [cookie = ""] = answer.headers.getSetCookie();
      expect(cookie).toMatch(/^__Host-atoll_staff=[^;]+;/);
      // What browsers want of that name: https, the whole host, no other host.
      expect(cookie).toContain("Secure");
      expect(cookie).toContain("Path=/;");
      expect(cookie).not.toContain("Domain");
    } finally {
      await stop();
    }
  });

  it("counts at the portal alone", async () => {
    const person = await createMember(test.app, "ada");
    const cookie = `${COOKIE}=${person.cookies.get(COOKIE)}`;
    for (const host of ["localhost:4000", "content.localhost:4000"]) {
      const answer = await test.app.request(`http://${host}/v1/me`, { headers: { host, cookie } });
      expect(answer.status).toBeGreaterThanOrEqual(401);
    }
  });

  it.each([
    ["garbled", () => "%00%ff.."],
    ["cut", (value: string) => value.slice(0, -3)],
    ["signed by another", (value: string) => `${value.split(".")[0]}.${"A".repeat(43)}%3D`],
    ["of a digest from the database", (value: string) => `${"a".repeat(64)}.${value.split(".")[1]}`],
    ["empty", () => ""],
  ])("is nobody's when its cookie is %s", async (_, change) => {
    const person = await createMember(test.app, "ada");
    person.cookies.set(COOKIE, change(person.cookies.get(COOKIE) ?? ""));
    expect((await person.ask("GET", "/api/me")).body.error.code).toBe("NOT_SIGNED_IN");
  });

  it("is new at every sign-in, whatever cookie was there before", async () => {
    const person = await createMember(test.app, "ada");
    const planted = person.cookies.get(COOKIE);
    const victim = createPerson(test.app, "victim");
    await victim.signUp();
    victim.cookies.set(COOKIE, planted ?? "");
    await victim.signIn();
    expect(victim.cookies.get(COOKIE)).not.toBe(planted);
    expect((await person.ask("GET", "/api/me")).body.user.email).toBe(person.email);
  });

  it("ends after thirty days", async () => {
    const late = await createClaimedRegistry();
    try {
      const person = await createMember(late.app, "ada");
      late.passTime(31 * DAY_MS);
      expect(await isIn(person)).toBe(false);
    } finally {
      await late.stop();
    }
  });

  it("ends by signing out, and its cookie opens nothing any more", async () => {
    const person = await createMember(test.app, "ada");
    const before = new Map(person.cookies);
    await person.ask("POST", "/api/sign-out");
    expect(person.cookies.has(COOKIE)).toBe(false);
    for (const [name, value] of before) person.cookies.set(name, value);
    expect(await isIn(person)).toBe(false);
  });

  it("leaves nothing in the database that could be a cookie", async () => {
    const person = await createMember(test.app, "ada");
    const secret = decodeURIComponent(person.cookies.get(COOKIE) ?? "").split(".")[0] ?? "none";
    const rows = await test.registry.db.query("select * from sessions");
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it("changes nothing for a page of another origin", async () => {
    const person = await createMember(test.app, "ada");
    for (const origin of [
      "http://localhost:4000",
      "http://content.localhost:4000",
      "https://evil.example",
      "null",
    ]) {
      const answer = await person.ask("POST", "/api/teams", { name: "Tide" }, { origin });
      expect(answer.body.error.code).toBe("ORIGIN_REFUSED");
    }
  });
});

describe("every session of a person", () => {
  it("ends by signing out everywhere, and so does every token", async () => {
    const here = await createMember(test.app, "ada");
    const token = await tokenOf(here);
    const there = { ...createPerson(test.app, "x"), email: here.email, password: here.password };
    await there.ask("POST", "/api/sign-in", { email: here.email, password: here.password });
    expect(await isIn(there)).toBe(true);
    await here.ask("POST", "/api/sign-out-everywhere");
    expect(await isIn(here)).toBe(false);
    expect(await isIn(there)).toBe(false);
    expect((await askShell(test.app, ["GET", "/v1/me"], { token })).status).toBe(401);
  });

  it("but this one ends by changing the password", async () => {
    const here = await createMember(test.app, "ada");
    const there = createPerson(test.app, "x");
    await there.ask("POST", "/api/sign-in", { email: here.email, password: here.password });
    const newPassword = "a password that is new";
    const wrong = await here.ask("POST", "/api/password", { password: "not this one", newPassword });
    expect(wrong.status).toBe(401);
    const change = { password: here.password, newPassword };
    expect((await here.ask("POST", "/api/password", change)).status).toBe(200);
    expect(await isIn(here)).toBe(true);
    expect(await isIn(there)).toBe(false);
    expect((await here.signIn()).status).toBe(401);
    expect((await here.signIn(newPassword)).status).toBe(200);
  });

  it("ends with the account, and so does every token", async () => {
    const person = await createMember(test.app, "ada");
    const token = await tokenOf(person);
    await test.registry.db.query("delete from users where email = $1", [person.email]);
    expect(await isIn(person)).toBe(false);
    const answer = await askShell(test.app, ["GET", "/v1/me"], { token });
    expect(answer.body.error.code).toBe("NOT_SIGNED_IN");
  });
});

describe("a password", () => {
  it.each(["elevenchars", "a".repeat(201), ""])("of %j is refused", async (password) => {
    const answer = await createPerson(test.app, "ada").ask("POST", "/api/sign-up", {
      email: "short@example.com",
      password,
      name: "Ada",
    });
    expect(answer.body.error.code).toBe("INVALID_REQUEST");
  });

  it("is the same however its characters were typed", async () => {
    const person = createPerson(test.app, "ada");
    const { email } = person;
    await person.ask("POST", "/api/sign-up", { email, password: "cafe\u0301 at the pier", name: "Ada" });
    expect((await person.signIn("caf\u00e9 at the pier")).status).toBe(200);
  });

  it("may be guessed twenty times, then its account waits", async () => {
    const person = createPerson(test.app, "ada");
    for (let count = 0; count < 20; count += 1)
      expect((await person.ask("POST", "/api/sign-in", { email: person.email, password: "" })).status).toBe(
        401,
      );
    expect((await person.signIn()).body.error.code).toBe("TOO_MANY_REQUESTS");
  });
});

describe("a token", () => {
  it.each([
    "",
    "Bearer",
    "Bearer ",
    "Basic YTpi",
    "Bearer a b",
    `Bearer ${"x".repeat(5_000)}`,
    "Bearer atoll_1234",
  ])("of %j is refused", async (authorization) => {
    const person = createPerson(test.app, "ada");
    const answer = await person.ask("GET", "/api/me", undefined, { authorization });
    expect(answer.body.error.code).toBe("NOT_SIGNED_IN");
  });

  it("says that it has expired, each time", async () => {
    const late = await createClaimedRegistry();
    try {
      const token = await tokenOf(late.operator);
      late.passTime(2 * DAY_MS);
      for (const _ of [1, 2]) {
        const answer = await askShell(late.app, ["GET", "/v1/me"], { token });
        expect(answer.body.error.code).toBe("TOKEN_EXPIRED");
      }
    } finally {
      await late.stop();
    }
  });

  it("is listed without its secret, and ends when it is removed", async () => {
    const person = await createMember(test.app, "ada");
    const token = await tokenOf(person);
    const { tokens } = (await person.ask("GET", "/api/tokens")).body;
    expect(tokens).toHaveLength(1);
    expect(JSON.stringify(tokens)).not.toContain(token);
    const stranger = await createMember(test.app, "stranger");
    expect((await stranger.ask("DELETE", `/api/tokens/${tokens[0].id}`)).status).toBe(404);
    await person.ask("DELETE", `/api/tokens/${tokens[0].id}`);
    expect((await askShell(test.app, ["GET", "/v1/me"], { token })).status).toBe(401);
  });

  it("for reading changes nothing", async () => {
    const token = await tokenOf(await createMember(test.app, "ada"), ["creator:read"]);
    expect((await askShell(test.app, ["GET", "/v1/me"], { token })).status).toBe(200);
    const answer = await askShell(test.app, ["POST", "/v1/teams"], { token, body: { name: "Tide" } });
    expect(answer.body.error.code).toBe("FORBIDDEN");
  });
});
