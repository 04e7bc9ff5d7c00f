import { join } from "node:path";
import { answerFile } from "@atoll/web-server";
import type { StaticFile } from "@atoll/web-server";
import { loadSite } from "@atoll/shell/site";
import type { Site } from "@atoll/shell/site";
import { Hono } from "hono";
import type { Env, RequestContext } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { firstRoot } from "./first-root.ts";

const CHECKOUT = join(import.meta.dirname, "..", "..", "..", "..");
const PAGE_PATHS = /^\/(miniapp\/[a-z0-9.-]{1,64})?$/;

export type ShellSiteOptions = {
  /** Builds the site, or finds it built; the checkout's own unless given. */
  readonly load?: () => Promise<Site>;
};

/** The web shell, at the shell's host name alone: its page at `/` and `/miniapp/<id>`, and the files that the page needs. */
export function shellSite(registry: Registry, options: ShellSiteOptions = {}): Hono<Env> {
  const { log } = registry;
  const load = options.load ?? (() => loadOwnSite(registry));
  const site = untilDone(load);
  const page = untilDone(async () => (await site()).pageFor(await settingOf(registry)));
  // Built beside the rest of the start; requests that come before wait.
  site().catch((error: unknown) => log.error({ err: error }, "the web shell could not be built"));
  return new Hono<Env>().get("*", async (c, next) => {
    if (c.get("site") !== "shell") return next();
    const file = (await site()).files.get(c.req.path);
    if (file !== undefined) return send(c, file);
    if (PAGE_PATHS.test(c.req.path)) return send(c, await page());
    // A person who mistyped gets the shell, which says so and leads home.
    if (c.req.header("sec-fetch-dest") === "document") return send(c, { ...(await page()), status: 404 });
    return next();
  });
}

function loadOwnSite({ config, log }: Registry): Promise<Site> {
  return loadSite({
    root: CHECKOUT,
    loopback: !config.production,
    onBuild: () => log.info("building the web shell"),
  });
}

async function settingOf({ config, db }: Registry) {
  const { contentOrigin, networkMap } = config;
  return { contentOrigin, networkMap, pinnedRoot: await firstRoot(db) };
}

function send(c: RequestContext, file: StaticFile & { readonly status?: 404 }): Response {
  const header = (name: string) => c.req.header(name);
  const { status, headers, body } = answerFile({ method: c.req.method, header }, file);
  return new Response(body === undefined ? null : Buffer.from(body), { status, headers });
}

/** What `make` gives, made once; after a failure the next call makes it again. */
function untilDone<T>(make: () => Promise<T>): () => Promise<T> {
  let making: Promise<T> | undefined;
  return () => {
    making ??= make().catch((error: unknown) => {
      making = undefined;
      throw error;
    });
    return making;
  };
}
