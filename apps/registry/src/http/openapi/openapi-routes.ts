import { Hono } from "hono";
import type { Env } from "../context.ts";
import { describeApi } from "./describe-api.ts";

/** The description of the API, at the shell's host name. */
export function openapiRoutes(): Hono<Env> {
  const text = JSON.stringify(describeApi());
  return new Hono<Env>().get("/openapi.json", async (c, next) =>
    c.get("site") === "shell" ? c.body(text, 200, { "content-type": "application/json" }) : next(),
  );
}
