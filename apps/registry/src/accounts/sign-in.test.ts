import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClaimedRegistry, createMember, createPerson } from "./testing/person.ts";
import type { ClaimedRegistry } from "./testing/person.ts";

let test: ClaimedRegistry;

beforeAll(async () => {
  test = await createClaimedRegistry();
}, 60_000);
afterAll(() => test.stop());

describe("signing in at the portal", () => {
  it("makes a session that says who it is", async () => {
    const person = await createMember(test.app, "ada");
    const me = await person.ask("GET", "/api/me");
    expect(me.status).toBe(200);
    expect(me.body.user).toMatchObject({ email: person.email, name: "ada", staff: [] });
  });

  it("answers a wrong password and an unknown address alike", async () => {
    const person = await createMember(test.app, "ada");
    const wrong = await person.signIn("not the password at all");
    const unknown = await createPerson(test.app, "nobody").signIn();
    expect(wrong.status).toBe(401);
    expect(wrong.body.error.code).toBe("NOT_SIGNED_IN");
    expect(unknown.body).toEqual(wrong.body);
  });

  it("answers signing up with a taken address like any other, and changes nothing", async () => {
    const person = await createMember(test.app, "ada");
    const again = await person.ask("POST", "/api/sign-up", {
      email: person.email.toUpperCase(),
      password: "another long password",
      name: "Mallory",
    });
    expect(again.status).toBe(201);
    expect(Object.keys(again.body)).toEqual(["id"]);
    expect((await person.signIn("another long password")).status).toBe(401);
    expect((await person.signIn()).status).toBe(200);
  });
});
