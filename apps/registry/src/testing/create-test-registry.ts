import type { Hono } from "hono";
import type { Env } from "../http/context.ts";
import { createApp } from "../http/create-app.ts";
import { createTestParts } from "./create-test-parts.ts";
import type { TestParts, TestPartsOptions } from "./create-test-parts.ts";

/** A whole registry over a real PostgreSQL, without a socket: `app.request()` asks it. */
export type TestRegistry = TestParts & { readonly app: Hono<Env> };

/** A registry of one test, on an empty database. Its jobs are sent; they are worked once a test asks for that. */
export async function createTestRegistry(options: TestPartsOptions = {}): Promise<TestRegistry> {
  const parts = await createTestParts(options);
  return { ...parts, app: createApp(parts.registry) };
}
