import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestRegistry } from "../testing/create-test-registry.ts";
import type { TestRegistry } from "../testing/create-test-registry.ts";
import { issueOperatorToken } from "./operator-link.ts";
import { askShell, createPerson } from "./testing/person.ts";

let test: TestRegistry;

beforeEach(async () => {
  test = await createTestRegistry();
}, 60_000);
afterEach(() => test.stop());

const MINUTE_MS = 60_000;

function claimWith(token: string | undefined, name = "olga") {
  const { email, password, ask } = createPerson(test.app, name);
  return ask("POST", "/api/operator/claim", { token, email, password, name });
}

describe("the operator's link", () => {
  it("makes the first operator, once", async () => {
    const token = await issueOperatorToken(test.registry);
    expect((await claimWith(token)).status).toBe(201);
    expect((await claimWith(token)).body.error.code).toBe("ALREADY_CLAIMED");
    expect(await issueOperatorToken(test.registry)).toBeUndefined();
  });

  it("makes one operator of two who hurry", async () => {
    const token = await issueOperatorToken(test.registry);
    const answers = await Promise.all([claimWith(token, "olga"), claimWith(token, "mallory")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
  });

  it("is over after half an hour, and when a newer one was made", async () => {
    const older = await issueOperatorToken(test.registry);
    const newer = await issueOperatorToken(test.registry);
    expect((await claimWith(older)).body.error.code).toBe("NOT_SIGNED_IN");
    test.passTime(31 * MINUTE_MS);
    expect((await claimWith(newer)).body.error.code).toBe("NOT_SIGNED_IN");
  });

  it.each(["", "x", "A".repeat(22), "A".repeat(64)])("is not guessed: %j", async (token) => {
    await issueOperatorToken(test.registry);
    expect([400, 401]).toContain((await claimWith(token)).status);
  });

  it("is stored as a digest", async () => {
    const token = await issueOperatorToken(test.registry);
    expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(JSON.stringify(await test.registry.db.query("select * from operator_links"))).not.toContain(token);
  });

  it("is what everything else waits for", async () => {
    const person = createPerson(test.app, "early");
    expect((await person.signUp()).body.error.code).toBe("SETUP_REQUIRED");
    const body = { clientId: "atoll-cli" };
    const device = await askShell(test.app, ["POST", "/v1/device/code"], { body });
    expect(device.body.error.code).toBe("SETUP_REQUIRED");
  });
});
