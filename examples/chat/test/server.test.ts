import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createChatServer } from "../server/chat-server.ts";
import { createRateLimit } from "../server/rate-limit.ts";
import { LIMITS, parseWritten } from "../server/read-written.ts";
import { createRoom } from "../server/room.ts";
import { APP, listen, startKeyServer } from "./registry-keys.ts";
import type { KeyServer } from "./registry-keys.ts";

const ID = "5f0c8f2e-3f0a-4a51-9a70-3f6f1f6a1b11";
const HELLO = { id: ID, name: "Mia", text: "Hello" };

let registry: KeyServer;
let server: Awaited<ReturnType<typeof listen>>;
let now = 0;

beforeEach(async () => {
  now = 1_700_000_000_000;
  registry = await startKeyServer();
  server = await listen(createChatServer({ registry: registry.origin, app: APP, now: () => now }));
});
afterEach(() => Promise.all([registry.close(), server.close()]));

async function ask(token: string | undefined, body?: unknown, path = "/messages") {
  const answer = await fetch(server.origin + path, {
    method: body === undefined ? "GET" : "POST",
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const seconds = () => Math.floor(Date.now() / 1_000);

describe("who may come in", () => {
  it("is whoever the registry vouches for", async () => {
    const token = await registry.sign("mia");
    expect(await ask(token, HELLO)).toMatchObject({
      status: 201,
      body: { message: { ...HELLO, mine: true } },
    });
    expect(await ask(token)).toMatchObject({ status: 200, body: { messages: [HELLO] } });
  });

  it.each<[string, () => Promise<string> | string]>([
    ["a token for another mini-app", () => registry.sign("mia", { aud: "org.example.other" })],
    [
      "a token for two mini-apps of which neither is this one",
      () => registry.sign("mia", { aud: ["a", "b"] }),
    ],
    ["a token of another registry", () => registry.sign("mia", { iss: "http://registry.example" })],
    ["a token that has ended", () => registry.sign("mia", { exp: seconds() - 1 })],
    ["a token that does not count yet", () => registry.sign("mia", { nbf: seconds() + 600 })],
    ["a token of nobody", () => registry.sign("")],
    ["a token by another key under the registry's name for its own", () => registry.forge("mia")],
    ["a token that says it needs no key", () => unsigned({ alg: "none" })],
    ["a token signed by the public key as a secret", () => unsigned({ alg: "HS256", kid: "k1" }, "x")],
    [
      "a token that brings its own key",
      () => unsigned({ alg: "EdDSA", kid: "k1", jku: "http://127.0.0.1:1" }, "x"),
    ],
    ["half a token", async () => (await registry.sign("mia")).split(".", 2).join(".")],
    ["words", () => "let me in"],
    ["nothing", () => ""],
  ])("is not %s", async (_, make) => {
    const token = await make();
    for (const body of [undefined, HELLO]) {
      expect(await ask(token, body)).toMatchObject({
        status: 401,
        body: { error: { code: "NOT_SIGNED_IN" } },
      });
    }
    expect(await ask(await registry.sign("mia"))).toMatchObject({ body: { messages: [] } });
  });

  it("is nobody without a token, or while the keys cannot be had", async () => {
    expect((await ask(undefined)).status).toBe(401);
    const token = await registry.sign("mia");
    await registry.close();
    expect(await ask(token)).toMatchObject({ status: 503, body: { error: { code: "TRY_LATER" } } });
  });

  /** What the registry never signed. */
  function unsigned(header: object, signature = ""): string {
    const claims = { iss: registry.origin, aud: APP, sub: "mia", exp: seconds() + 600 };
    return `${base64(header)}.${base64(claims)}.${signature && Buffer.from(signature).toString("base64url")}`;
  }
});

describe("a message", () => {
  it("is the same one when it is sent twice, and another person's under the same id is theirs", async () => {
    const [mia, ben] = await Promise.all([registry.sign("mia"), registry.sign("ben")]);
    await ask(mia, HELLO);
    await ask(mia, { ...HELLO, text: "Hello again" });
    await ask(ben, { ...HELLO, name: "Ben" });
    const { body } = await ask(ben);
    expect(body.messages).toMatchObject([
      { name: "Mia", text: "Hello", mine: false },
      { name: "Ben", text: "Hello", mine: true },
    ]);
  });

  it("never carries the name by which the registry knows its writer", async () => {
    await ask(await registry.sign("subject-of-mia"), HELLO);
    expect(JSON.stringify((await ask(await registry.sign("ben"))).body)).not.toContain("subject-of-mia");
  });

  it("is told once to who says what they have", async () => {
    const token = await registry.sign("mia");
    const first = (await ask(token, HELLO)).body.message;
    await ask(token, { ...HELLO, id: ID.replace("5", "6"), text: "More" });
    expect((await ask(token, undefined, `/messages?after=${first.number}`)).body.messages).toMatchObject([
      { text: "More" },
    ]);
  });

  it.each([
    ["no JSON", "{"],
    ["null", "null"],
    ["no text", { id: ID, name: "Mia" }],
    ["an empty text", { ...HELLO, text: " \n " }],
    ["a long text", { ...HELLO, text: "x".repeat(LIMITS.text + 1) }],
    ["a long name", { ...HELLO, name: "x".repeat(LIMITS.name + 1) }],
    ["an id of another form", { ...HELLO, id: "../../1" }],
    ["a text that is none", { ...HELLO, text: { toString: "x" } }],
  ])("is refused with %s", async (_, body) => {
    expect(await ask(await registry.sign("mia"), body)).toMatchObject({
      status: 400,
      body: { error: { code: "INVALID_MESSAGE" } },
    });
  });

  it("is refused when it is large, before it was read whole", async () => {
    expect((await ask(await registry.sign("mia"), { ...HELLO, text: "x".repeat(5_000) })).status).toBe(413);
  });

  it("loses what is not seen and turns the text", () => {
    const written = parseWritten(
      new TextEncoder().encode(JSON.stringify({ id: ID, name: " M\u202Eia\n ", text: "a\u0000b\nc\u2066" })),
    );
    expect(written).toEqual({ id: ID, name: "Mia", text: "ab\nc" });
  });
});

describe("how often", () => {
  it("is bounded for each person alone, and says how long to wait", async () => {
    const mia = await registry.sign("mia");
    const send = (token: string, count: number) =>
      ask(token, { ...HELLO, id: ID.replace(/^.{2}/, String(count).padStart(2, "0")) });
    for (let count = 0; count < 10; count += 1) expect((await send(mia, count)).status).toBe(201);
    const refused = await send(mia, 10);
    expect(refused).toMatchObject({ status: 429, body: { error: { code: "TOO_MANY_REQUESTS" } } });
    expect(refused.headers.get("retry-after")).toBe("10");
    expect((await send(await registry.sign("ben"), 11)).status).toBe(201);
    now += 10_000;
    expect((await send(mia, 12)).status).toBe(201);
  });

  it("is remembered of a bounded number of people", () => {
    const limit = createRateLimit({ most: 1, seconds: 10, now: () => 0 });
    for (let person = 0; person < 10_001; person += 1) limit.take(String(person));
    expect(limit.take("0")).toBeUndefined();
    expect(limit.take("10000")).toBe(10);
  });

  it("keeps the newest messages alone", () => {
    const room = createRoom({ most: 3 });
    for (const text of ["a", "b", "c", "d"]) room.write("mia", { id: text, name: "Mia", text });
    expect(room.read("ben", 0).map(({ text }) => text)).toEqual(["b", "c", "d"]);
  });
});

describe("what browsers ask", () => {
  it("is answered for any origin, tokens being all that counts", async () => {
    const asked = await fetch(`${server.origin}/messages`, { method: "OPTIONS" });
    expect([asked.status, asked.headers.get("access-control-allow-headers")]).toEqual([
      204,
      "authorization, content-type",
    ]);
    expect((await ask(undefined)).headers.get("access-control-allow-origin")).toBe("*");
  });

  it("is nothing but the messages", async () => {
    const token = await registry.sign("mia");
    expect((await ask(token, undefined, "/")).status).toBe(404);
    const answer = await fetch(`${server.origin}/messages`, { method: "DELETE" });
    expect(answer.status).toBe(405);
  });
});
