import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import type { Env, RequestContext } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { readPackedIndex } from "./packed-index.ts";
import type { PackedEntry } from "./packed-index.ts";
import { packumentOf, tarballName } from "./packument.ts";

/** Where `scripts/pack` puts the packages of this checkout. */
const PACKED_DIR = join(import.meta.dirname, "..", "..", "..", "..", ".atoll", "npm");
const RETRY_SECONDS = 3;

/**
 * The `@atoll` packages as an npm registry at `/npm/`, at the shell's host name only: what a creator needs beside public npm.
 * Security: it reads only, and knows no package but those that were packed from this checkout.
 */
export function npmRoutes({ config }: Pick<Registry, "config">, packedDir = PACKED_DIR): Hono<Env> {
  return new Hono<Env>().all("/npm/*", async (c) => {
    if (c.get("site") !== "shell") return c.notFound();
    if (c.req.method !== "GET" && c.req.method !== "HEAD") {
      return c.json({ error: "This registry only serves packages." }, 405, { allow: "GET, HEAD" });
    }
    const index = await readPackedIndex(packedDir);
    if (index === undefined) {
      const error = `The packages are being packed. Try again in ${RETRY_SECONDS} seconds.`;
      return c.json({ error }, 503, { "retry-after": String(RETRY_SECONDS) });
    }
    return answer(c, index.packages, { packedDir, origin: config.shellOrigin });
  });
}

type Place = { readonly packedDir: string; readonly origin: string };

async function answer(c: RequestContext, packages: readonly PackedEntry[], place: Place): Promise<Response> {
  const path = decodePath(c.req.path.slice("/npm/".length));
  const [newest, ...older] = packages.filter(({ packageJson }) => packageJson.name === path);
  if (newest !== undefined) return answerPackument(c, [newest, ...older], place.origin);
  const tarball = packages.find((entry) => path === `${entry.packageJson.name}/-/${tarballName(entry)}`);
  if (tarball !== undefined) return answerTarball(c, tarball, place.packedDir);
  return c.json(
    { error: `There is no package at ${path.slice(0, 200)}. This registry has @atoll packages only.` },
    404,
  );
}

function answerPackument(
  c: RequestContext,
  entries: readonly [PackedEntry, ...PackedEntry[]],
  origin: string,
): Response {
  const body = JSON.stringify(packumentOf(entries, origin));
  return answerCacheable(c, Buffer.from(body), "application/json");
}

async function answerTarball(c: RequestContext, { file }: PackedEntry, packedDir: string): Promise<Response> {
  return answerCacheable(c, await readFile(join(packedDir, file)), "application/octet-stream");
}

/** Kept by its reader, and asked for again each time: a checkout that changed has newer versions. */
function answerCacheable(c: RequestContext, bytes: Uint8Array<ArrayBuffer>, type: string): Response {
  const etag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"`;
  const headers = { etag, "cache-control": "no-cache", "content-type": type };
  const known = (c.req.header("if-none-match") ?? "")
    .split(",")
    .map((each) => each.trim().replace(/^W\//, ""));
  if (known.includes(etag)) return c.body(null, 304, headers);
  return c.body(bytes, 200, { ...headers, "content-length": String(bytes.length) });
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
