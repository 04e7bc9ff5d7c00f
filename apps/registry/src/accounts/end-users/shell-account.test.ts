import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClaimedRegistry } from "../testing/person.ts";
import type { ClaimedRegistry } from "../testing/person.ts";
import { endUserCookieName } from "./end-user-cookie.ts";

const SHELL = "http://localhost:4000";
const PORTAL = "http://portal.localhost:4000";
let test: ClaimedRegistry;
let people = 0;
beforeAll(async () => {
  test = await createClaimedRegistry();
});
afterAll(() => test.stop());

type Sent = { readonly body?: unknown; readonly headers?: Record<string, string>; readonly at?: string };

async function ask(method: string, path: string, { body, headers = {}, at = SHELL }: Sent = {}) {
  const init = { method, headers: { host: new URL(at).host, ...headers } };
  return test.app.request(
    `${at}${path}`,
    body === undefined ? init : { ...init, body: JSON.stringify(body) },
  );
}
const jsonOf = async (answer: Response) => (await answer.json()) as Record<string, never>;

const whoIs = async (headers: Record<string, string>) =>
  (await jsonOf(await ask("GET", "/v1/end-users/me", { headers })))["user"];

/** Someone who signed in at a page of the shell: the cookie that their browser keeps. */
async function signIn() {
  const account = { email: `q${(people += 1)}@example.com`, password: "a long password", name: "Mia" };
  await ask("POST", "/v1/end-users/sign-up", { body: account });
  const { email, password } = account;
  const answer = await ask("POST", "/v1/end-users/sign-in", {
    body: { email, password, session: "cookie" },
    headers: { origin: SHELL },
  });
  const set = answer.headers.get("set-cookie") ?? "";
  return { email, password, set, body: await jsonOf(answer), cookie: set.split(";", 1)[0] ?? "" };
}

describe("the name of a person's cookie", () => {
  it("binds it to its host where that is https", () => {
    expect(endUserCookieName({ shellOrigin: "https://atoll.example" })).toBe("__Host-atoll_user");
    expect(endUserCookieName({ shellOrigin: SHELL })).toBe("atoll_user");
  });
});

describe("a session of the shell in a browser", () => {
  it("is in a cookie that no script reads, and nowhere in the answer", async () => {
    const { set, body } = await signIn();
    expect(set).toMatch(/^atoll_user=atolluser_/);
    expect(set).toContain("HttpOnly");
    expect(set).toContain("SameSite=Strict");
    expect(Object.keys(body)).toEqual(["expiresAt"]);
  });

  it("tells who is signed in", async () => {
    const { cookie, email } = await signIn();
    const me = await jsonOf(await ask("GET", "/v1/end-users/me", { headers: { cookie } }));
    expect(me).toMatchObject({ user: { host: "host_shell", name: "Mia", email, emailVerified: false } });
    expect(await whoIs({})).toBe(null);
    expect(await whoIs({ cookie: "atoll_user=atolluser_none_of_them_all_together" })).toBe(null);
    const token = { authorization: "Bearer atolluser_none_of_them_all_together" };
    expect((await ask("GET", "/v1/end-users/me", { headers: token })).status).toBe(401);
  });

  it("changes nothing for a page elsewhere", async () => {
    const { cookie, email, password } = await signIn();
    for (const origin of [PORTAL, "https://evil.example", "null"]) {
      const headers = { cookie, origin };
      const sent = { headers, body: { name: "Evil" } };
      expect((await ask("PUT", "/v1/end-users/me", sent)).status).toBe(403);
      expect((await ask("POST", "/v1/end-users/sign-out", { headers })).status).toBe(403);
      const body = { email, password, session: "cookie" };
      expect((await ask("POST", "/v1/end-users/sign-in", { headers, body })).status).toBe(403);
    }
    expect((await ask("PUT", "/v1/end-users/me", { headers: { cookie }, body: { name: "X" } })).status).toBe(
      403,
    );
  });

  it("is nothing at the portal, and the portal's cookie is nothing here", async () => {
    const { cookie } = await signIn();
    expect((await ask("GET", "/api/me", { headers: { cookie }, at: PORTAL })).status).toBe(401);
    const staff = [...test.operator.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    expect(await whoIs({ cookie: staff })).toBe(null);
    const secret = staff.split("=")[1] ?? "";
    expect(await whoIs({ cookie: `atoll_user=${secret}` })).toBe(null);
  });

  it("ends with signing out, here and in the browser", async () => {
    const { cookie } = await signIn();
    const answer = await ask("POST", "/v1/end-users/sign-out", { headers: { cookie, origin: SHELL } });
    expect(answer.headers.get("set-cookie")).toContain("Max-Age=0");
    expect(await whoIs({ cookie })).toBe(null);
  });
});

describe("an account of the shell", () => {
  it("changes its name", async () => {
    const { cookie } = await signIn();
    const headers = { cookie, origin: SHELL };
    expect((await ask("PUT", "/v1/end-users/me", { headers, body: { name: " Ada " } })).status).toBe(200);
    expect(await whoIs(headers)).toMatchObject({ name: "Ada" });
    expect((await ask("PUT", "/v1/end-users/me", { headers, body: { name: "" } })).status).toBe(400);
    const more = { name: "Ada", email: "other@example.com" };
    expect((await ask("PUT", "/v1/end-users/me", { headers, body: more })).status).toBe(400);
  });

  it("is deleted by who knows its password, with its sessions", async () => {
    const { cookie, email, password } = await signIn();
    const headers = { cookie, origin: SHELL };
    const wrong = { headers, body: { password: "another password" } };
    expect((await ask("POST", "/v1/end-users/delete", wrong)).status).toBe(401);
    expect((await ask("POST", "/v1/end-users/delete", { headers, body: { password } })).status).toBe(200);
    expect(await whoIs(headers)).toBe(null);
    expect((await ask("POST", "/v1/end-users/sign-in", { body: { email, password } })).status).toBe(401);
  });
});
