import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClaimedRegistry, createMember } from "./testing/person.ts";
import type { ClaimedRegistry, Person } from "./testing/person.ts";

let test: ClaimedRegistry;

beforeAll(async () => {
  test = await createClaimedRegistry();
}, 60_000);
afterAll(() => test.stop());

async function createTeam() {
  const owner = await createMember(test.app, "owner");
  const { id } = (await owner.ask("POST", "/api/teams", { name: "Tidepool" })).body;
  const path = `/api/teams/${id}/members`;
  const add = async (by: Person, person: Person, role: string) =>
    (await by.ask("POST", path, { email: person.email, role })).body;
  const remove = async (by: Person, person: Person) =>
    (await by.ask("DELETE", `${path}/${await idOf(person)}`)).body;
  return { owner, path, add, remove };
}

async function idOf(person: Person): Promise<string> {
  return (await person.ask("GET", "/api/me")).body.user.id as string;
}

const code = (body: { error?: { code: string } }) => body.error?.code;

describe("a team", () => {
  it("belongs to who made it, who takes others in", async () => {
    const { owner, path, add } = await createTeam();
    const dev = await createMember(test.app, "dev");
    await add(owner, dev, "developer");
    const { members } = (await dev.ask("GET", path)).body;
    expect(members.map(({ email, role }: Record<string, string>) => [email, role])).toEqual(
      [
        [dev.email, "developer"],
        [owner.email, "owner"],
      ].sort(),
    );
  });

  it("cannot be left by its last owner, nor may they become less", async () => {
    const { owner, add, remove } = await createTeam();
    expect(code(await remove(owner, owner))).toBe("STATE_CONFLICT");
    expect(code(await add(owner, owner, "admin"))).toBe("STATE_CONFLICT");
    const second = await createMember(test.app, "second");
    await add(owner, second, "owner");
    expect(code(await remove(owner, owner))).toBeUndefined();
    expect(code(await remove(second, second))).toBe("STATE_CONFLICT");
  });

  it("keeps an owner when two leave at once", async () => {
    const { owner, path, add, remove } = await createTeam();
    const second = await createMember(test.app, "second");
    await add(owner, second, "owner");
    const answers = await Promise.all([remove(owner, owner), remove(second, second)]);
    expect(answers.map(code).sort()).toEqual(["STATE_CONFLICT", undefined]);
    const stays = code(answers[0]) === undefined ? second : owner;
    expect((await stays.ask("GET", path)).body.members).toHaveLength(1);
  });

  it("has owners made and unmade by owners alone", async () => {
    const { owner, add, remove } = await createTeam();
    const admin = await createMember(test.app, "admin");
    const other = await createMember(test.app, "other");
    await add(owner, admin, "admin");
    expect(code(await add(admin, other, "developer"))).toBeUndefined();
    expect(code(await add(admin, admin, "owner"))).toBe("FORBIDDEN");
    expect(code(await add(admin, other, "owner"))).toBe("FORBIDDEN");
    await add(owner, other, "owner");
    expect(code(await remove(admin, other))).toBe("FORBIDDEN");
    expect(code(await add(admin, other, "analyst"))).toBe("FORBIDDEN");
  });

  it("may be left by anyone else, and tells the log", async () => {
    const { owner, add, remove, path } = await createTeam();
    const analyst = await createMember(test.app, "analyst");
    await add(owner, analyst, "analyst");
    const id = await idOf(analyst);
    expect(code(await remove(analyst, analyst))).toBeUndefined();
    expect((await analyst.ask("GET", path)).status).toBe(404);
    const logged = await test.registry.db.query(
      "select 1 from audit where action = 'team.member.removed' and actor = $1",
      [id],
    );
    expect(logged).toHaveLength(1);
  });
});

describe("the staff", () => {
  const change = (method: string, email: string, role: string) =>
    test.operator.ask(method, "/api/staff", { email, role });

  it("gets and loses roles by an operator", async () => {
    const rita = await createMember(test.app, "rita");
    await change("POST", rita.email, "reviewer");
    expect((await rita.ask("GET", "/api/review/queue")).status).toBe(200);
    const { staff } = (await test.operator.ask("GET", "/api/staff")).body;
    expect(staff.find(({ email }: { email: string }) => email === rita.email).roles).toEqual(["reviewer"]);
    await change("DELETE", rita.email, "reviewer");
    expect((await rita.ask("GET", "/api/review/queue")).status).toBe(403);
    expect((await change("DELETE", rita.email, "reviewer")).status).toBe(404);
  });

  it("never loses its last operator", async () => {
    const { operator } = test;
    expect((await change("DELETE", operator.email, "operator")).body.error.code).toBe("STATE_CONFLICT");
    const second = await createMember(test.app, "second");
    await change("POST", second.email, "operator");
    expect((await change("DELETE", second.email, "operator")).status).toBe(200);
    expect((await second.ask("GET", "/api/staff")).status).toBe(403);
  });
});
