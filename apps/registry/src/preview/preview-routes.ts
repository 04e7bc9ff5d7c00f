import { Hono } from "hono";
import { requireStaff } from "../accounts/guards.ts";
import type { Env } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { makePreviewLink } from "./preview-link.ts";

/** Lets reviewers open what they decide on. */
export function previewStaffRoutes(registry: Registry): Hono<Env> {
  return new Hono<Env>().post("/review/:id/preview", async (c) => {
    const { userId } = requireStaff(c, "reviewer");
    return c.json(await makePreviewLink(registry, c.req.param("id"), userId), 201);
  });
}
