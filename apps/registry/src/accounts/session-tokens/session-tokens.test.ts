import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from "jose";
import type { JSONWebKeySet } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Hono } from "hono";
import type { Env } from "../../http/context.ts";
import { createApp } from "../../http/create-app.ts";
import type { Registry } from "../../registry.ts";
import { createNoSigner } from "../../signer/no-signer.ts";
import { createLocalSigning } from "../../signer/testing/local-signing.ts";
import type { LocalSigning } from "../../signer/testing/local-signing.ts";
import { addSampleApp } from "../../testing/sample-version.ts";
import { issueToken } from "../api-tokens.ts";
import { askShell } from "../testing/person.ts";
import { workSessionTokens } from "./session-token.ts";

const FIRST = "org.example.first";
const SECOND = "org.example.second";
const ISSUER = "http://localhost:4000";
const HOUR_MS = 3_600_000;

let local: LocalSigning;
let app: Hono<Env>;
let serverOf: Record<string, string>;
let people = 0;

beforeAll(async () => {
  local = await createLocalSigning();
  const { registry } = local;
  await registry.db.query("insert into users (id, email, name) values ('user_op', 'op@example.com', 'Op')");
  await registry.db.query("insert into staff (user_id, role) values ('user_op', 'operator')");
  serverOf = {};
  for (const name of ["first", "second"]) {
    const { id, developer } = await addSampleApp(registry, name);
    const made = await issueToken(registry, {
      userId: developer.userId,
      name: "Server",
      scopes: ["auth"],
      days: 1,
    });
    serverOf[id] = made.token;
  }
  app = createApp(registry);
}, 60_000);
afterAll(() => local.stop());

async function signIn(): Promise<string> {
  const account = { email: `p${(people += 1)}@example.com`, password: "a long password", name: "Mia" };
  await askShell(app, ["POST", "/v1/end-users/sign-up"], { body: account });
  const { email, password } = account;
  const { body } = await askShell(app, ["POST", "/v1/end-users/sign-in"], { body: { email, password } });
  return body.token as string;
}
const post = (path: string, token: string | undefined, body: unknown, on: Hono<Env> = app) =>
  askShell(on, ["POST", path], { body, ...(token !== undefined && { token }) });
const session = async (person: string, about = FIRST) => post("/v1/auth/session", person, { app: about });
const codeFor = async (person: string, about = FIRST) =>
  (await post("/v1/auth/code", person, { app: about })).body.code as string;
const redeem = (code: string, about = FIRST, token = serverOf[about]) =>
  post("/v1/auth/token", token, { app: about, code });
async function keys(): Promise<JSONWebKeySet> {
  return (await askShell(app, ["GET", "/.well-known/jwks.json"])).body as JSONWebKeySet;
}
async function verify(token: string, audience = FIRST) {
  return jwtVerify(token, createLocalJWKSet(await keys()), {
    issuer: ISSUER,
    audience,
    algorithms: ["EdDSA"],
    currentDate: new Date(local.registry.clock.now()),
  });
}

describe("a session token", () => {
  it("is checked by the registry's public keys, for one mini-app, for ten minutes", async () => {
    const { status, body } = await session(await signIn());
    expect(status).toBe(201);
    const { payload, protectedHeader } = await verify(body.token);
    expect(protectedHeader).toEqual({ alg: "EdDSA", typ: "JWT", kid: (await keys()).keys[0]?.kid });
    expect(payload).toMatchObject({ iss: ISSUER, aud: FIRST, azp: "host_shell" });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(600);
    expect(body.expiresAt).toBe(new Date((payload.exp ?? 0) * 1000).toISOString());
    await expect(verify(body.token, SECOND)).rejects.toThrow();
  });

  it("names a person alike each time, and otherwise to each mini-app", async () => {
    const [mia, ada] = [await signIn(), await signIn()];
    const subject = async (person: string, about: string) =>
      (await verify((await session(person, about)).body.token, about)).payload.sub;
    expect(await subject(mia, FIRST)).toBe(await subject(mia, FIRST));
    const all = [await subject(mia, FIRST), await subject(mia, SECOND), await subject(ada, FIRST)];
    expect(new Set(all).size).toBe(3);
  });

  it("is another for two mini-apps of one team", async () => {
    await local.registry.db.query(
      "insert into apps (id, team_id, name) values ('org.example.sibling', 'team_first', 'Sibling')",
    );
    const mia = await signIn();
    const one = await verify((await session(mia)).body.token);
    const two = await verify((await session(mia, "org.example.sibling")).body.token, "org.example.sibling");
    expect(one.payload.sub).not.toBe(two.payload.sub);
  });

  it("holds nothing of the person", async () => {
    const { body } = await session(await signIn());
    const { payload } = await verify(body.token);
    expect(Object.keys(payload).sort()).toEqual(["aud", "azp", "exp", "iat", "iss", "jti", "sub"]);
  });

  it("needs someone who is signed in, and a mini-app that is there", async () => {
    const mia = await signIn();
    expect((await post("/v1/auth/session", undefined, { app: FIRST })).status).toBe(401);
    expect((await post("/v1/auth/session", serverOf[FIRST], { app: FIRST })).status).not.toBe(201);
    expect((await session(mia, "org.example.none")).body.error.code).toBe("NOT_FOUND");
    expect((await post("/v1/auth/session", mia, { app: FIRST, sub: "me" })).status).toBe(400);
    await post("/v1/end-users/sign-out", mia, {});
    expect((await session(mia)).status).toBe(401);
  });

  it("is not given for a mini-app that was revoked", async () => {
    const mia = await signIn();
    const { db } = local.registry;
    await addSampleApp(local.registry, "revoked");
    await db.query(
      "insert into revocations (app_id, reason, at) values ('org.example.revoked', 'bad', now())",
    );
    expect((await session(mia, "org.example.revoked")).body.error.code).toBe("NOT_FOUND");
    expect((await post("/v1/auth/code", mia, { app: "org.example.revoked" })).status).toBe(404);
  });

  it("leaves nothing in the database", async () => {
    await session(await signIn());
    expect(await local.registry.db.query("select 1 from session_token_requests")).toEqual([]);
  });

  it("is made by a signer that looks up who asks, and signs nothing that was not asked for", async () => {
    const { signer, db } = local.registry;
    await expect(signer.signSession("jwtrequest_none")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await signIn();
    const [{ token_hash } = { token_hash: "" }] = await db.query<{ token_hash: string }>(
      "select token_hash from end_user_sessions limit 1",
    );
    const late = new Date(local.registry.clock.now() - 61_000);
    await db.query(
      "insert into session_token_requests (id, session_hash, app_id, created_at) values ('late', $1, $2, $3)",
      [token_hash, FIRST, late],
    );
    await expect(signer.signSession("late")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await db.query("delete from session_token_requests");
  });

  it("is limited for one person", async () => {
    const mia = await signIn();
    const answers = [];
    for (let turn = 0; turn < 61; turn += 1) answers.push((await session(mia)).status);
    expect(answers.filter((status) => status === 201)).toHaveLength(60);
    expect(answers.at(-1)).toBe(429);
  });
});

describe("keys of session tokens", () => {
  it("are public halves alone, readable from everywhere, at the shell's name", async () => {
    const answer = await app.request(`${ISSUER}/.well-known/jwks.json`, {
      headers: { host: "localhost:4000" },
    });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
    for (const key of (await keys()).keys)
      expect(Object.keys(key).sort()).toEqual(["alg", "crv", "kid", "kty", "use", "x"]);
    const elsewhere = await app.request("http://portal.localhost:4000/.well-known/jwks.json", {
      headers: { host: "portal.localhost:4000" },
    });
    expect(elsewhere.status).toBe(404);
  });

  it("are shown before they sign, and kept until their file is gone", async () => {
    const mia = await signIn();
    const before = (await session(mia)).body.token as string;
    const old = decodeProtectedHeader(before).kid;
    local.passTime(HOUR_MS);
    await local.registry.signer.rotate("jwt");
    expect((await keys()).keys).toHaveLength(2);
    const between = (await session(mia)).body.token as string;
    expect(decodeProtectedHeader(between).kid).toBe(old);
    local.passTime(601_000);
    const after = (await session(mia)).body.token as string;
    expect(decodeProtectedHeader(after).kid).not.toBe(old);
    await verify(after);
    const file = (await readdir(local.keysDir)).find((name) => name === `jwt-${old}.json`) ?? "";
    await rm(join(local.keysDir, file));
    await local.registry.signer.publishRoots();
    await expect(verify(before)).rejects.toThrow();
    await verify(after);
    local.passTime(-HOUR_MS - 601_000);
  });
});

describe("a code", () => {
  it("tells the mini-app's server who it is, once, and alike to the token", async () => {
    const mia = await signIn();
    const code = await codeFor(mia);
    const { payload } = await verify((await session(mia)).body.token);
    const first = await redeem(code);
    expect([first.status, first.body.subject]).toEqual([200, payload.sub]);
    await verify(first.body.token);
    expect((await redeem(code)).body.error.code).toBe("NOT_FOUND");
  });

  it("counts once when it is given back twice at the same time", async () => {
    const code = await codeFor(await signIn());
    const answers = await Promise.all([redeem(code), redeem(code), redeem(code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
  });

  it("is no use to another team, nor for another mini-app, and stays good meanwhile", async () => {
    const code = await codeFor(await signIn());
    expect((await redeem(code, FIRST, serverOf[SECOND])).status).toBe(404);
    expect((await redeem(code, SECOND)).status).toBe(404);
    expect((await redeem(code)).status).toBe(200);
  });

  it("ends after two minutes, and with the session it was made in", async () => {
    const mia = await signIn();
    const old = await codeFor(mia);
    local.passTime(121_000);
    expect((await redeem(old)).status).toBe(404);
    const code = await codeFor(mia);
    await post("/v1/end-users/sign-out", mia, {});
    expect((await redeem(code)).status).toBe(404);
  });

  it("is given back by a token of the scope auth, not by the person", async () => {
    const mia = await signIn();
    expect((await post("/v1/auth/token", mia, { app: FIRST, code: await codeFor(mia) })).status).toBe(401);
    expect((await post("/v1/auth/token", undefined, { app: FIRST, code: "x" })).status).toBe(401);
    expect((await post("/v1/apps", serverOf[FIRST], { id: "org.example.x" })).status).toBe(403);
  });

  it.each(["", "x", "atollcode_", "'; drop table auth_codes; --", "x".repeat(201)])(
    "%j is none",
    async (code) => expect((await redeem(code)).status).toBeGreaterThanOrEqual(400),
  );
});

describe("a web role, which has no keys", () => {
  it("gets tokens from a worker through the database", async () => {
    const mia = await signIn();
    const web: Registry = {
      ...local.registry,
      config: { ...local.registry.config, role: "web" },
      signer: createNoSigner(),
    };
    await workSessionTokens(local.registry);
    const answer = await post("/v1/auth/session", mia, { app: FIRST }, createApp(web));
    expect(answer.status).toBe(201);
    await verify(answer.body.token);
    expect(await local.registry.db.query("select 1 from session_token_requests")).toEqual([]);
  });
});
