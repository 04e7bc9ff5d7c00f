import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import type { Env } from "../../http/context.ts";
import { issueOperatorToken } from "../operator-link.ts";
import { createTestRegistry } from "../../testing/create-test-registry.ts";
import type { TestRegistry } from "../../testing/create-test-registry.ts";
import type { TestPartsOptions } from "../../testing/create-test-parts.ts";

/** What the registry answered: its status and its JSON. */
export type Answer = { readonly status: number; readonly body: Json; readonly cookies: readonly string[] };
/** JSON as it is read: tests say what they expect of it. */
type Json = ReturnType<typeof JSON.parse>;

/** Someone at the portal in a browser of their own: cookies are kept as a browser would. */
export type Person = {
  readonly email: string;
  readonly password: string;
  readonly cookies: Map<string, string>;
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  signUp(): Promise<Answer>;
  signIn(password?: string): Promise<Answer>;
};

const PORTAL = "http://portal.localhost:4000";
const SHELL = "http://localhost:4000";

/** A person with an address and a password of their own, not yet known to the registry. */
export function createPerson(app: Hono<Env>, name: string): Person {
  const cookies = new Map<string, string>();
  const email = `${name}-${randomUUID().slice(0, 8)}@example.com`;
  const password = `${name} has a long password`;
  const person: Person = {
    email,
    password,
    cookies,
    async ask(method, path, body, headers = {}) {
      const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join("; ");
      const sent = { host: new URL(PORTAL).host, origin: PORTAL, cookie, ...headers };
      const answer = await send(app, `${PORTAL}${path}`, { method, body, headers: sent });
      keepCookies(cookies, answer.cookies);
      return answer;
    },
    signUp: () => person.ask("POST", "/api/sign-up", { email, password, name }),
    signIn: (given = password) => person.ask("POST", "/api/sign-in", { email, password: given }),
  };
  return person;
}

type AskShell = { readonly token?: string; readonly body?: unknown; readonly shell?: string };

/** A request at the shell host, with a bearer token or without one. */
export function askShell(
  app: Hono<Env>,
  [method, path]: readonly [method: string, path: string],
  { token, body, shell = SHELL }: AskShell = {},
): Promise<Answer> {
  const headers: Record<string, string> = { host: new URL(shell).host };
  if (token !== undefined) headers["authorization"] = `Bearer ${token}`;
  return send(app, `${shell}${path}`, { method, body, headers });
}

/** A registry that somebody operates. */
export type ClaimedRegistry = TestRegistry & { readonly operator: Person };

export async function createClaimedRegistry(options?: TestPartsOptions): Promise<ClaimedRegistry> {
  const test = await createTestRegistry(options);
  const operator = createPerson(test.app, "operator");
  await claim(test, operator);
  return { ...test, operator };
}

/** Makes someone the operator of a registry that nobody had claimed. */
async function claim({ registry }: TestRegistry, operator: Person): Promise<void> {
  const { email, password } = operator;
  const token = await issueOperatorToken(registry);
  await operator.ask("POST", "/api/operator/claim", { email, password, name: "Operator", token });
  await operator.signIn();
}

/** A signed-in person with an account. */
export async function createMember(app: Hono<Env>, name: string): Promise<Person> {
  const person = createPerson(app, name);
  await person.signUp();
  await person.signIn();
  return person;
}

type Sent = {
  readonly method: string;
  readonly body: unknown;
  readonly headers: Record<string, string>;
};

async function send(app: Hono<Env>, url: string, { method, body, headers }: Sent): Promise<Answer> {
  const init: RequestInit = { method, headers };
  if (body !== undefined) init.body = JSON.stringify(body);
  const answer = await app.request(url, init);
  const text = await answer.text();
  const json = answer.headers.get("content-type")?.includes("json") === true;
  return {
    status: answer.status,
    body: json ? JSON.parse(text) : text,
    cookies: answer.headers.getSetCookie(),
  };
}

function keepCookies(jar: Map<string, string>, set: readonly string[]): void {
  for (const cookie of set) {
    const [pair = "", ...attributes] = cookie.split("; ");
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    if (attributes.includes("Max-Age=0")) jar.delete(name);
    else jar.set(name, value);
  }
}
