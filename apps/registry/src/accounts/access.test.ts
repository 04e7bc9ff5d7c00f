import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffRole, TeamRole } from "../http/context.ts";
import { addSampleApp } from "../testing/sample-version.ts";
import { askShell, createClaimedRegistry, createMember, createPerson } from "./testing/person.ts";
import type { ClaimedRegistry, Person } from "./testing/person.ts";

const TEAM = "team_access";
const APP = "org.example.access";

const TEAM_ROLES: readonly TeamRole[] = ["analyst", "developer", "admin", "owner"];
const STAFF_ROLES: readonly StaffRole[] = ["reviewer", "moderator", "operator"];
const ROLES = ["nobody", "stranger", ...TEAM_ROLES, ...STAFF_ROLES] as const;
type Role = (typeof ROLES)[number];

/** What each role gets, in the order of ROLES. */
type Row = readonly [method: string, path: string, body: unknown, statuses: readonly number[]];

const OPERATOR = [401, 403, 403, 403, 403, 403, 403, 403];
const REVIEWER = (status: number) => [401, 403, 403, 403, 403, 403, status, 403, 403];
const UNKNOWN = { email: "unknown@example.com", role: "moderator" };

/** What is allowed is asked in a way that changes nothing: 400 and 404 say that the guard was passed. */
const TABLE: readonly Row[] = [
  ["GET", "/api/staff", undefined, [...OPERATOR, 200]],
  ["POST", "/api/staff", UNKNOWN, [...OPERATOR, 404]],
  ["DELETE", "/api/staff", UNKNOWN, [...OPERATOR, 404]],
  ["GET", "/api/hosts", undefined, [...OPERATOR, 200]],
  ["POST", "/api/hosts", {}, [...OPERATOR, 400]],
  ["GET", "/api/audit", undefined, [...OPERATOR, 200]],
  ["GET", "/api/review/queue", undefined, REVIEWER(200)],
  ["GET", "/api/review/rules", undefined, [401, 403, 403, 403, 403, 403, 200, 200, 403]],
  ["GET", "/api/review/none", undefined, REVIEWER(404)],
  ["POST", "/api/review/none/decision", {}, REVIEWER(404)],
  ["GET", "/api/listing-reviews", undefined, REVIEWER(200)],
  ["POST", "/api/listing-reviews/none/decision", {}, REVIEWER(404)],
  ["GET", `/api/apps/${APP}/listing`, undefined, [401, 404, 200, 200, 200, 200, 404, 404, 404]],
  ["PUT", `/api/apps/${APP}/listing`, {}, [401, 404, 403, 400, 400, 400, 404, 404, 404]],
  ["GET", `/api/teams/${TEAM}/members`, undefined, [401, 404, 200, 200, 200, 200, 404, 404, 404]],
  ["POST", `/api/teams/${TEAM}/members`, {}, [401, 404, 403, 403, 400, 400, 404, 404, 404]],
  ["DELETE", `/api/teams/${TEAM}/members/none`, undefined, [401, 404, 403, 403, 404, 404, 404, 404, 404]],
  ["GET", `/api/apps/${APP}`, undefined, [401, 404, 200, 200, 200, 200, 404, 404, 404]],
  ["GET", "/api/me", undefined, [401, 200, 200, 200, 200, 200, 200, 200, 200]],
  ["GET", "/api/teams", undefined, [401, 200, 200, 200, 200, 200, 200, 200, 200]],
  ["POST", "/api/teams", {}, [401, 400, 400, 400, 400, 400, 400, 400, 400]],
  ["GET", "/api/tokens", undefined, [401, 200, 200, 200, 200, 200, 200, 200, 200]],
  ["POST", "/api/tokens", {}, [401, 400, 400, 400, 400, 400, 400, 400, 400]],
  ["DELETE", "/api/tokens/none", undefined, [401, 404, 404, 404, 404, 404, 404, 404, 404]],
  ["POST", "/api/device/approve", {}, [401, 400, 400, 400, 400, 400, 400, 400, 400]],
  ["POST", "/api/second-factor/enrol", {}, [401, 400, 400, 400, 400, 400, 400, 400, 400]],
  ["DELETE", "/api/second-factor", {}, [401, 400, 400, 400, 400, 400, 400, 400, 400]],
  ["GET", "/api/session", undefined, [200, 200, 200, 200, 200, 200, 200, 200, 200]],
  ["GET", "/api/sessions", undefined, [401, 200, 200, 200, 200, 200, 200, 200, 200]],
  ["DELETE", "/api/sessions/none", undefined, [401, 404, 404, 404, 404, 404, 404, 404, 404]],
  ["POST", "/api/password", {}, [401, 400, 400, 400, 400, 400, 400, 400, 400]],
];

let test: ClaimedRegistry;
const people = new Map<Role, Person>();
const tokens = new Map<Role, string>();

beforeAll(async () => {
  test = await createClaimedRegistry();
  const { db } = test.registry;
  await addSampleApp(test.registry, "access");
  for (const role of ROLES) {
    const person = role === "nobody" ? createPerson(test.app, role) : await createMember(test.app, role);
    people.set(role, person);
    if (role === "nobody") continue;
    const [user] = await db.query<{ id: string }>("select id from users where email = $1", [person.email]);
    if (TEAM_ROLES.some((each) => each === role))
      await db.query("insert into team_members (team_id, user_id, role) values ($1, $2, $3)", [
        TEAM,
        user?.id,
        role,
      ]);
    if (STAFF_ROLES.some((each) => each === role))
      await db.query("insert into staff (user_id, role) values ($1, $2)", [user?.id, role]);
    const wish = { name: "table", scopes: ["creator"], expiresInDays: 1 };
    tokens.set(role, (await person.ask("POST", "/api/tokens", wish)).body.token as string);
  }
}, 60_000);
afterAll(() => test.stop());

describe.each(TABLE)("%s %s", (method, path, body, statuses) => {
  it.each(ROLES.map((role, place) => [role, statuses[place]] as const))(
    "answers %s with %i",
    async (role, status) => {
      const answer = await people.get(role)?.ask(method, path, body);
      expect(answer?.status).toBe(status);
    },
  );
});

describe("a token", () => {
  const staffRoutes = TABLE.filter(([, path]) =>
    /^\/api\/(staff|hosts|audit|review|listing-reviews)/.test(path),
  );

  it.each(staffRoutes)(
    "opens nothing of the staff, at the portal or the shell: %s %s",
    async (method, path, body) => {
      for (const [role, token] of tokens) {
        const thief = createPerson(test.app, "thief");
        const atPortal = await thief.ask(method, path, body, { authorization: `Bearer ${token}` });
        expect(atPortal.status, role).toBe(403);
        const atShell = await askShell(test.app, [method, path.replace("/api/", "/v1/")], { token, body });
        expect(atShell.status, role).toBe(404);
      }
    },
  );

  it("makes no other token", async () => {
    const wish = { name: "more", scopes: ["creator"], expiresInDays: 365 };
    const token = tokens.get("owner") ?? "";
    const answer = await askShell(test.app, ["POST", "/v1/tokens"], { token, body: wish });
    expect(answer.status).toBe(404);
    const headers = { authorization: `Bearer ${token}` };
    const atPortal = await createPerson(test.app, "thief").ask("POST", "/api/tokens", wish, headers);
    expect(atPortal.status).toBe(403);
  });
});
