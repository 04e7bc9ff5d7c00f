import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askShell, createClaimedRegistry, createMember, createPerson } from "./testing/person.ts";
import type { ClaimedRegistry, Person } from "./testing/person.ts";

let test: ClaimedRegistry;
let creator: Person;

beforeAll(async () => {
  test = await createClaimedRegistry();
  creator = await createMember(test.app, "creator");
}, 60_000);
afterAll(() => test.stop());

const CLIENT = { clientId: "atoll-cli" };

async function start() {
  const { body } = await askShell(test.app, ["POST", "/v1/device/code"], { body: CLIENT });
  return body as { deviceCode: string; userCode: string; verificationUri: string };
}

function poll(deviceCode: string) {
  return askShell(test.app, ["POST", "/v1/device/token"], { body: { ...CLIENT, deviceCode } });
}

/** The database's clock for logins, moved on. */
function letTimePass() {
  return test.registry.db.query(
    "update device_codes set last_polled_at = last_polled_at - interval '2 seconds'",
  );
}

describe("the device login", () => {
  it("gives a token once a signed-in person has approved the code", async () => {
    const { deviceCode, userCode, verificationUri } = await start();
    expect(userCode).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    expect(verificationUri).toBe(`http://portal.localhost:4000/device?code=${userCode}`);
    expect((await poll(deviceCode)).body.error.code).toBe("AUTHORIZATION_PENDING");
    expect((await creator.ask("POST", "/api/device/approve", { userCode })).status).toBe(200);
    await letTimePass();
    const { token } = (await poll(deviceCode)).body;
    const me = await askShell(test.app, ["GET", "/v1/me"], { token });
    expect(me.body.user.email).toBe(creator.email);
  });

  it("takes a code in lower case and without its dash", async () => {
    const { deviceCode, userCode } = await start();
    await creator.ask("POST", "/api/device/approve", { userCode: userCode.toLowerCase().replace("-", " ") });
    expect((await poll(deviceCode)).status).toBe(200);
  });

  it("gives one token only", async () => {
    const { deviceCode, userCode } = await start();
    await creator.ask("POST", "/api/device/approve", { userCode });
    expect((await poll(deviceCode)).status).toBe(200);
    expect((await poll(deviceCode)).body.error.code).toBe("TOKEN_EXPIRED");
  });

  it("tells who asks too often to slow down", async () => {
    const { deviceCode } = await start();
    await poll(deviceCode);
    expect((await poll(deviceCode)).body.error.code).toBe("TOO_MANY_REQUESTS");
  });

  it("keeps nothing of codes that it never made", async () => {
    const codes = new Set<string>();
    for (let asked = 0; asked <= 600; asked += 1)
      codes.add((await poll("a code that nobody was ever given")).body.error.code);
    expect([...codes]).toEqual(["TOKEN_EXPIRED"]);
  });

  it("refuses to be approved twice, by nobody, or after ten minutes", async () => {
    const { userCode } = await start();
    const stranger = createPerson(test.app, "stranger");
    expect((await stranger.ask("POST", "/api/device/approve", { userCode })).body.error.code).toBe(
      "NOT_SIGNED_IN",
    );
    await creator.ask("POST", "/api/device/approve", { userCode });
    expect((await creator.ask("POST", "/api/device/approve", { userCode })).body.error.code).toBe(
      "NOT_FOUND",
    );
    const late = await start();
    await test.registry.db.query("update device_codes set expires_at = now() - interval '1 second'");
    const answer = await creator.ask("POST", "/api/device/approve", { userCode: late.userCode });
    expect(answer.body.error.code).toBe("NOT_FOUND");
    expect((await poll(late.deviceCode)).body.error.code).toBe("TOKEN_EXPIRED");
  });

  it("serves no program but the command line", async () => {
    const body = { clientId: "atoll-clone" };
    const answer = await askShell(test.app, ["POST", "/v1/device/code"], { body });
    expect(answer.body.error.code).toBe("INVALID_REQUEST");
  });

  it("stops whoever guesses codes", async () => {
    const guesser = await createMember(test.app, "guesser");
    const guess = () => guesser.ask("POST", "/api/device/approve", { userCode: "AAAA-AAAA" });
    for (let count = 0; count < 20; count += 1) expect((await guess()).status).toBe(404);
    expect((await guess()).body.error.code).toBe("TOO_MANY_REQUESTS");
  });

  it("never carries a role of the staff", async () => {
    const { deviceCode, userCode } = await start();
    await test.operator.ask("POST", "/api/device/approve", { userCode });
    const { token } = (await poll(deviceCode)).body;
    const me = await askShell(test.app, ["GET", "/v1/me"], { token });
    expect(me.body.user).toMatchObject({ email: test.operator.email, staff: [] });
    const atPortal = await createPerson(test.app, "thief").ask("GET", "/api/audit", undefined, {
      authorization: `Bearer ${token}`,
    });
    expect(atPortal.status).toBe(403);
  });

  it("leaves no secret in the database", async () => {
    const { deviceCode, userCode } = await start();
    const rows = await test.registry.db.query("select * from device_codes where user_code = $1", [
      userCode.replace("-", ""),
    ]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(deviceCode);
  });
});
