import { Hono } from "hono";
import { answerError } from "../http/answer-error.ts";
import type { Actor, Env } from "../http/context.ts";
import type { Registry } from "../registry.ts";

/** How an area answers a request of one person. */
type Answered = { readonly status: number; readonly body: Record<string, never> & object };
export type AskArea = (
  method: string,
  path: string,
  body?: unknown,
  headers?: HeadersInit,
) => Promise<Answered>;

/** Asks areas of the registry as a person who is signed in already, without the guards in front of them. */
export function apiAs(
  registry: Registry,
  actor: Actor | undefined,
  ...areas: readonly ((registry: Registry) => Hono<Env>)[]
): AskArea {
  const app = new Hono<Env>();
  app.onError((error, c) => answerError(error, c, registry.log));
  app.use(async (c, next) => {
    c.set("actor", actor);
    await next();
  });
  for (const area of areas) app.route("/", area(registry));
  return async (method, path, body, headers = {}) => {
    const raw = body === undefined || body instanceof Uint8Array || body instanceof ReadableStream;
    const response = await app.request(path, {
      method,
      headers,
      body: raw ? (body as BodyInit | undefined) : JSON.stringify(body),
      duplex: "half",
    } as RequestInit);
    return { status: response.status, body: (await response.json()) as Answered["body"] };
  };
}
