import { AtollError } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { createFakeContext, ORIGIN, runFake } from "../testing/fake-context.ts";

const ME = {
  user: { id: "user_1", email: "ada@example.com", name: "Ada", staff: [] },
  teams: [{ id: "team_1", name: "Engines", role: "owner" as const }],
};
const CODE = {
  deviceCode: "device-code",
  userCode: "BCDF-GHJK",
  verificationUri: "http://portal.localhost:4000/device?code=BCDF-GHJK",
  expiresIn: 600,
  interval: 2,
};
const TOKEN = { token: "new-token", expiresAt: "2026-04-01T00:00:00.000Z" };

describe("atoll login", () => {
  it("shows address and code, asks as often as the registry says, and keeps the token by origin", async () => {
    const answers = [new AtollError("AUTHORIZATION_PENDING"), new AtollError("REGISTRY_UNREACHABLE"), TOKEN];
    const fake = createFakeContext({
      api: {
        deviceCode: async () => CODE,
        deviceToken: async () => {
          const answer = answers.shift();
          if (answer instanceof Error) throw answer;
          return answer ?? TOKEN;
        },
        me: async () => ME,
      },
    });
    const { code, out } = await runFake(["login"], fake);
    expect({ code, out }).toEqual({ code: 0, out: `Signed in to ${ORIGIN} as Ada <ada@example.com>.` });
    expect(fake.said.join("\n")).toContain(CODE.verificationUri);
    expect(fake.said.join("\n")).toContain(CODE.userCode);
    expect(fake.waits).toEqual([2_000, 2_000, 2_000]);
    expect(fake.credentials.get(ORIGIN)).toEqual({ ...TOKEN, email: "ada@example.com" });
  });

  it("asks less often when it is told to slow down, and gives up when the code has expired", async () => {
    const fake = createFakeContext({
      api: {
        deviceCode: async () => CODE,
        deviceToken: () => Promise.reject(new AtollError("TOO_MANY_REQUESTS")),
      },
    });
    expect(await runFake(["login"], fake)).toMatchObject({
      code: 3,
      error: expect.stringContaining("within 10 minutes"),
    });
    expect(fake.waits.slice(0, 3)).toEqual([2_000, 7_000, 12_000]);
    expect(fake.credentials.size).toBe(0);
  });

  it("keeps a token of the environment once the registry knows it", async () => {
    const env = { ATOLL_TOKEN: "ci-token" };
    const fake = createFakeContext({ env, api: { me: async () => ME } });
    const { code } = await runFake(["login", "--token", "--registry", "https://registry.example.com"], fake);
    expect(code).toBe(0);
    expect(fake.credentials.get("https://registry.example.com")?.token).toBe("ci-token");
  });

  it("wants the token in the environment", async () => {
    expect(await runFake(["login", "--token"])).toMatchObject({
      code: 2,
      error: expect.stringContaining("ATOLL_TOKEN"),
    });
  });
});

describe("atoll whoami", () => {
  it("speaks with the kept token and shows the teams", async () => {
    const fake = createFakeContext({ signedInTo: ORIGIN, api: { me: async () => ME } });
    const { code, out } = await runFake(["whoami"], fake);
    expect(code).toBe(0);
    expect(out).toBe(`Ada <ada@example.com> at ${ORIGIN}\n  Engines (team_1), owner`);
    expect(fake.connections).toEqual([{ origin: ORIGIN, token: "kept-token" }]);
  });

  it("gives one JSON document", async () => {
    const fake = createFakeContext({ signedInTo: ORIGIN, api: { me: async () => ME } });
    const { out } = await runFake(["whoami", "--json"], fake);
    expect(JSON.parse(out)).toEqual({ ok: true, registry: ORIGIN, ...ME });
  });

  it("says how to sign in where nobody is", async () => {
    const { code, error } = await runFake(["whoami"]);
    expect(code).toBe(3);
    expect(error).toBe(
      `NOT_SIGNED_IN  You are not signed in to ${ORIGIN}. Run: atoll login --registry ${ORIGIN}`,
    );
  });

  it("asks nothing with a token whose time is over", async () => {
    const fake = createFakeContext();
    fake.credentials.set(ORIGIN, {
      token: "old",
      expiresAt: "2026-01-01T00:00:00.000Z",
      email: "ada@example.com",
    });
    expect(await runFake(["whoami"], fake)).toMatchObject({
      code: 3,
      error: expect.stringContaining("TOKEN_EXPIRED"),
    });
    expect(fake.connections).toEqual([]);
  });

  it("shows a name without what would steer the terminal", async () => {
    const me = { ...ME, user: { ...ME.user, name: "Ada\u001b[2J\u202e" } };
    const fake = createFakeContext({ signedInTo: ORIGIN, api: { me: async () => me } });
    expect((await runFake(["whoami"], fake)).out).toContain("Ada\\u{1b}[2J\\u{202e} <");
  });
});

describe("the registry that is spoken to", () => {
  it("is not one that only the folder names, when the token is of the environment", async () => {
    const fake = createFakeContext({ env: { ATOLL_TOKEN: "ci-token" }, api: { me: async () => ME } });
    expect(await runFake(["whoami"], fake)).toMatchObject({
      code: 2,
      error: expect.stringContaining("ATOLL_REGISTRY"),
    });
    expect(fake.connections).toEqual([]);
    const named = createFakeContext({
      env: { ATOLL_TOKEN: "ci-token", ATOLL_REGISTRY: "https://registry.example.com/" },
      api: { me: async () => ME },
    });
    expect((await runFake(["whoami"], named)).code).toBe(0);
    expect(named.connections).toEqual([{ origin: "https://registry.example.com", token: "ci-token" }]);
  });

  it.each([
    "http://registry.example.com",
    "ftp://localhost",
    "localhost:4000",
    "https://a:b@registry.example.com",
    "",
  ])("is never %j", async (address) => {
    const fake = createFakeContext({ signedInTo: address, api: { me: async () => ME } });
    expect((await runFake(["whoami", "--registry", address === "" ? " " : address], fake)).code).toBe(2);
  });

  it.each([
    "http://localhost:4000",
    "http://127.0.0.1:4000",
    "http://[::1]:4000",
    "http://shell.localhost:4000",
  ])("may be %s, which is this machine", async (address) => {
    const fake = createFakeContext({ signedInTo: address, api: { me: async () => ME } });
    expect((await runFake(["whoami", "--registry", address], fake)).code).toBe(0);
  });
});

describe("atoll logout", () => {
  it("forgets the token of one registry", async () => {
    const fake = createFakeContext({ signedInTo: ORIGIN });
    fake.credentials.set("https://other.example.com", {
      token: "t",
      expiresAt: null,
      email: "ada@example.com",
    });
    expect(JSON.parse((await runFake(["logout", "--json"], fake)).out)).toEqual({
      ok: true,
      registry: ORIGIN,
      removed: true,
    });
    expect([...fake.credentials.keys()]).toEqual(["https://other.example.com"]);
    expect((await runFake(["logout"], fake)).out).toContain("You were not signed in");
  });
});
