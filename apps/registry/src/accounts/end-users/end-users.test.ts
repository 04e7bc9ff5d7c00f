import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from "jose";
import type { JWTPayload } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addSampleApp } from "../../testing/sample-version.ts";
import { apiAs } from "../../testing/api-as.ts";
import { createTestParts } from "../../testing/create-test-parts.ts";
import type { TestParts } from "../../testing/create-test-parts.ts";
import { endUserRoutes } from "./end-user-routes.ts";

const JWKS = "https://host.example/keys.json";
const ISSUER = "https://host.example";
const HEADER = { alg: "ES256", kid: "one" };

let test: TestParts;
let reads = 0;
let key: CryptoKey;
/** A pair that no host has published. */
let other: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey };
let ask: (method: string, path: string, body?: unknown, token?: string) => Promise<Answer>;

type Answer = {
  readonly status: number;
  readonly body: { [name: string]: string } & { error?: { code: string } };
};

beforeAll(async () => {
  test = await createTestParts();
  const pair = await generateKeyPair("ES256", { extractable: true });
  key = pair.privateKey;
  other = await generateKeyPair("ES256", { extractable: true });
  const keys = [{ ...(await exportJWK(pair.publicKey)), kid: "one" }];
  const egress = {
    fetchJson: async () => {
      reads += 1;
      return { keys };
    },
  };
  const api = apiAs(test.registry, undefined, (registry) => endUserRoutes(registry, egress));
  ask = async (method, path, body, token) => {
    const headers = new Headers();
    if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
    return (await api(method, path, body, headers)) as unknown as Answer;
  };
  await addHost("host_a", ISSUER);
  await addHost("host_b", "https://other.example");
  await addSampleApp(test.registry, "first");
  await addSampleApp(test.registry, "second");
}, 60_000);
afterAll(() => test.stop());

async function addHost(id: string, issuer: string) {
  await test.registry.db.query(
    `insert into hosts (id, name, platforms, api_levels, origins, issuer, jwks_url, pairwise_salt)
     values ($1, $1, '{web}', '{1}', '{}', $2, $3, $4)`,
    [id, issuer, JWKS, `salt of ${id}`],
  );
}

let count = 0;
function claims(changes: JWTPayload = {}): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  const jti = `jti-${(count += 1)}`;
  const aud = test.registry.config.shellOrigin;
  return { iss: ISSUER, aud, sub: "person-1", jti, iat: now, exp: now + 60, ...changes };
}

function sign(payload: JWTPayload, header: object = {}, by: CryptoKey = key): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ ...HEADER, ...header }).sign(by);
}

const exchange = (assertion: string, host = "host_a") =>
  ask("POST", "/v1/end-users/session", { host, assertion });
const subject = async (token: string | undefined, app: string) =>
  (await ask("GET", `/v1/end-users/subject?app=org.example.${app}`, undefined, token)).body["subject"];

describe("a host's assertion", () => {
  it("is exchanged for a session of its person", async () => {
    const { status, body } = await exchange(await sign(claims()));
    expect(status).toBe(200);
    expect(await subject(body["token"], "first")).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it("counts once", async () => {
    const assertion = await sign(claims());
    const answers = await Promise.all([exchange(assertion), exchange(assertion)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it.each([
    ["for another registry", { aud: "https://registry.example" }],
    ["for several", { aud: ["http://localhost:4000", "https://registry.example"] }],
    ["of another issuer", { iss: "https://other.example" }],
    ["without a subject", { sub: undefined }],
    ["with an empty subject", { sub: "" }],
    ["with a huge subject", { sub: "x".repeat(201) }],
    ["without an id", { jti: undefined }],
    ["without an end", { exp: undefined }],
    ["without a beginning", { iat: undefined }],
    ["that lives for an hour", { exp: Math.floor(Date.now() / 1000) + 3_600 }],
    [
      "from the future",
      { iat: Math.floor(Date.now() / 1000) + 3_600, exp: Math.floor(Date.now() / 1000) + 3_660 },
    ],
  ] as [string, JWTPayload][])("%s is refused", async (_, changes) => {
    const { status, body } = await exchange(await sign(claims(changes)));
    expect([status, body.error?.code]).toEqual([401, "NOT_SIGNED_IN"]);
  });

  it("that has expired says so", async () => {
    const now = Math.floor(Date.now() / 1000);
    const { body } = await exchange(await sign(claims({ iat: now - 120, exp: now - 60 })));
    expect(body.error?.code).toBe("TOKEN_EXPIRED");
  });

  it.each([
    ["signed by another key", () => sign(claims(), {}, other.privateKey)],
    [
      "that names where its key is",
      () => sign(claims(), { jku: "https://evil.example/keys", kid: "evil" }, other.privateKey),
    ],
    [
      "that carries its own key",
      async () => sign(claims(), { jwk: await exportJWK(other.publicKey) }, other.privateKey),
    ],
    ["without a signature", async () => new UnsecuredJWT(claims()).encode()],
    [
      "signed with a shared secret",
      () =>
        new SignJWT(claims())
          .setProtectedHeader({ ...HEADER, alg: "HS256" })
          .sign(new TextEncoder().encode(JWKS)),
    ],
    ["that is garbled", async () => `${(await sign(claims())).slice(0, -4)}AAAA`],
    ["that is none", async () => "not.a.token"],
    ["that is empty", async () => ""],
  ] as [string, () => Promise<string>][])("%s is refused", async (_, make) => {
    const { status, body } = await exchange(await make());
    expect([status, body.error?.code]).toEqual([401, "NOT_SIGNED_IN"]);
  });

  it("counts at its own host alone", async () => {
    expect((await exchange(await sign(claims()), "host_b")).status).toBe(401);
    expect((await exchange(await sign(claims()), "host_shell")).status).toBe(401);
    expect((await exchange(await sign(claims()), "host_none")).status).toBe(401);
  });

  it("does not make the registry read keys again and again", async () => {
    const before = reads;
    for (let turn = 0; turn < 5; turn += 1) await exchange(await sign(claims(), { kid: `unknown-${turn}` }));
    expect(reads - before).toBeLessThanOrEqual(1);
  });
});

describe("the subject that a mini-app sees", () => {
  const session = async (sub: string, host = "host_a", iss = ISSUER) =>
    (await exchange(await sign(claims({ sub, iss })), host)).body["token"];

  it("stays for a person, and is another for each team, person and host", async () => {
    const first = await session("person-a");
    const again = await session("person-a");
    const other = await session("person-b");
    const elsewhere = await session("person-a", "host_b", "https://other.example");
    expect(await subject(first, "first")).toBe(await subject(again, "first"));
    const all = await Promise.all([
      subject(first, "first"),
      subject(first, "second"),
      subject(other, "first"),
      subject(elsewhere, "first"),
    ]);
    expect(new Set(all).size).toBe(4);
  });

  it("begins anew with a new owner", async () => {
    const token = await session("person-c");
    const before = await subject(token, "second");
    await test.registry.db.query("update apps set ownership_epoch = 2 where id = 'org.example.second'");
    expect(await subject(token, "second")).not.toBe(before);
  });

  it("needs a session that goes on", async () => {
    expect((await ask("GET", "/v1/end-users/subject?app=org.example.first")).status).toBe(401);
    const token = await session("person-d");
    await ask("POST", "/v1/end-users/sign-out", {}, token);
    expect(await subject(token, "first")).toBeUndefined();
    const late = await session("person-d");
    test.passTime(25 * 60 * 60 * 1000);
    const answer = await ask("GET", "/v1/end-users/subject?app=org.example.first", undefined, late);
    expect(answer.body.error?.code).toBe("TOKEN_EXPIRED");
    test.passTime(-25 * 60 * 60 * 1000);
  });
});

describe("someone who signs in to the shell", () => {
  const mia = { email: "mia@example.com", password: "mia has a long password", name: "Mia" };

  it("is known by the registry, apart from creators and staff", async () => {
    expect((await ask("POST", "/v1/end-users/sign-up", mia)).status).toBe(201);
    const { email, password } = mia;
    const { body } = await ask("POST", "/v1/end-users/sign-in", { email, password });
    expect(await subject(body["token"], "first")).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await test.registry.db.query("select 1 from users where email = $1", [email])).toEqual([]);
    expect(await test.registry.db.query("select 1 from shell_sessions")).toEqual([]);
  });

  it("learns nothing of other addresses", async () => {
    const again = await ask("POST", "/v1/end-users/sign-up", { ...mia, password: "another long password" });
    expect(again).toEqual(await ask("POST", "/v1/end-users/sign-up", { ...mia, email: "new@example.com" }));
    const { email } = mia;
    const wrong = await ask("POST", "/v1/end-users/sign-in", { email, password: "another long password" });
    const unknown = await ask("POST", "/v1/end-users/sign-in", { email: "no@example.com", password: "x" });
    expect(wrong).toEqual(unknown);
    expect(wrong.status).toBe(401);
  });
});
