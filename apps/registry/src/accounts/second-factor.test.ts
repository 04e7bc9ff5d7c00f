import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClaimedRegistry, createMember } from "./testing/person.ts";
import type { ClaimedRegistry, Person } from "./testing/person.ts";
import { totp } from "./testing/totp.ts";

let test: ClaimedRegistry;

beforeAll(async () => {
  test = await createClaimedRegistry();
}, 60_000);
afterAll(() => test.stop());

const MINUTE_MS = 60_000;

async function enrol(person: Person) {
  const { body } = await person.ask("POST", "/api/second-factor/enrol", { password: person.password });
  const secret = body.secret as string;
  const verified = await person.ask("POST", "/api/second-factor/verify", { code: totp(secret, Date.now()) });
  expect(verified.status).toBe(200);
  return { secret, recoveryCodes: body.recoveryCodes as string[] };
}

/** The code after the one that was used to enrol, which clocks that go ahead show already. */
const nextCode = (secret: string) => totp(secret, Date.now() + 30_000);

const staffChange = (person: Person, email: string) =>
  person.ask("POST", "/api/staff", { email, role: "moderator" });

describe("the second factor", () => {
  it("is enrolled with the password and confirmed by a code", async () => {
    const person = await createMember(test.app, "ada");
    const wrong = await person.ask("POST", "/api/second-factor/enrol", { password: "not the password" });
    expect(wrong.status).toBe(401);
    expect((await person.ask("GET", "/api/second-factor")).body.enrolled).toBe(false);
    await enrol(person);
    const state = (await person.ask("GET", "/api/second-factor")).body;
    expect(state.enrolled).toBe(true);
    expect(state.verifiedAt).not.toBeNull();
  });

  it("is asked for between password and session", async () => {
    const person = await createMember(test.app, "ada");
    const { secret } = await enrol(person);
    person.cookies.clear();
    expect((await person.signIn()).body).toEqual({ secondFactor: true });
    expect((await person.ask("GET", "/api/me")).status).toBe(401);
    const wrong = await person.ask("POST", "/api/second-factor/verify", { code: "000000" });
    expect(wrong.body.error.code).toBe("NOT_SIGNED_IN");
    await person.ask("POST", "/api/second-factor/verify", { code: nextCode(secret) });
    expect((await person.ask("GET", "/api/me")).status).toBe(200);
  });

  it("takes each code once, whoever saw it being typed", async () => {
    const person = await createMember(test.app, "ada");
    const { secret } = await enrol(person);
    const code = nextCode(secret);
    const use = async () => {
      person.cookies.clear();
      await person.signIn();
      return person.ask("POST", "/api/second-factor/verify", { code });
    };
    expect((await use()).status).toBe(200);
    expect((await use()).body.error.code).toBe("NOT_SIGNED_IN");
    expect((await person.ask("GET", "/api/me")).status).toBe(401);
  });

  it("opens the account by each recovery code once", async () => {
    const person = await createMember(test.app, "ada");
    const { recoveryCodes } = await enrol(person);
    const [code = ""] = recoveryCodes;
    const use = async () => {
      person.cookies.clear();
      await person.signIn();
      return person.ask("POST", "/api/second-factor/verify", { code });
    };
    expect((await use()).status).toBe(200);
    expect((await use()).status).toBe(401);
  });

  it("must be fresh for what cannot be taken back", async () => {
    const someone = await createMember(test.app, "someone");
    const { secret } = await enrol(test.operator);
    expect((await staffChange(test.operator, someone.email)).status).toBe(201);
    test.passTime(16 * MINUTE_MS);
    const stale = await staffChange(test.operator, someone.email);
    expect(stale.status).toBe(403);
    expect(stale.body.error).toMatchObject({ code: "SECOND_FACTOR_REQUIRED", data: { enrolled: true } });
    await test.operator.ask("POST", "/api/second-factor/verify", { code: nextCode(secret) });
    expect((await staffChange(test.operator, someone.email)).status).toBe(201);
  });

  it("is stored so that the database alone gives no codes", async () => {
    const person = await createMember(test.app, "ada");
    const { secret } = await enrol(person);
    const rows = await test.registry.db.query("select * from two_factors");
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe("a registry in production", () => {
  it("lets staff without a second factor do nothing that cannot be taken back", async () => {
    const production = await createClaimedRegistry({ config: { production: true } });
    try {
      const someone = await createMember(production.app, "someone");
      const refused = await staffChange(production.operator, someone.email);
      expect(refused.body.error).toMatchObject({ code: "SECOND_FACTOR_REQUIRED", data: { enrolled: false } });
      await enrol(production.operator);
      expect((await staffChange(production.operator, someone.email)).status).toBe(201);
    } finally {
      await production.stop();
    }
  });

  it("counts wrong codes of an account however many sign-ins they come by at once", async () => {
    const person = await createMember(test.app, "ada");
    await enrol(person);
    const sent: (() => Promise<{ body: { error: { message: string } } }>)[] = [];
    for (let signIn = 0; signIn < 15; signIn += 1) {
      person.cookies.clear();
      await person.signIn();
      const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      for (let guess = 0; guess < 5; guess += 1)
        sent.push(() => person.ask("POST", "/api/second-factor/verify", { code: "000000" }, { cookie }));
    }
    const answers = await Promise.all(sent.map((send) => send()));
    const looked = answers.filter(({ body }) => body.error.message.startsWith("This code is not right"));
    expect(looked.length).toBeLessThanOrEqual(10);
  });
});
