import type { Registry } from "../registry.ts";
import {
  ARTIFACT_HEADERS,
  COMMON_HEADERS,
  ENCODINGS,
  IMMUTABLE,
  METADATA_CACHE,
  PREFLIGHT_HEADERS,
  chooseEncoding,
  isRefusedUse,
  isUnchanged,
} from "./content-headers.ts";
import type { RequestHeaders } from "./content-headers.ts";
import { parseContentPath } from "./content-path.ts";
import { readDevelopmentFile } from "./development-file.ts";
import { readPublicBlob } from "./public-blob.ts";
import { signedFilesOf } from "./signed-files.ts";
import type { SignedFile } from "./signed-files.ts";

/** A request to the content host, its target as it was sent. */
export type ContentRequest = {
  readonly method: string;
  readonly target: string;
  readonly headers: RequestHeaders;
};

/** An answer; for HEAD the body is left out by whoever sends it. */
export type ContentAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

const NOTHING = new Uint8Array();

/** Answers a request below `/cdn/`. Throws UNAVAILABLE while neither database nor memory can. */
export async function answerContent(registry: Registry, request: ContentRequest): Promise<ContentAnswer> {
  const early = earlyAnswer(request);
  if (early !== undefined) return early;
  const path = parseContentPath(request.target);
  if (path === undefined) return plain(404, "There is nothing here.");
  if (path.kind === "signed") {
    const file = await signedFilesOf(registry).read(path.name);
    return file === undefined ? missingFile(path.name) : signedAnswer(file, request.headers);
  }
  if (path.kind === "development") {
    const bytes = await readDevelopmentFile(registry, path);
    return bytes === undefined
      ? plain(404, "This development link has ended, or has no such file.")
      : { status: 200, headers: { ...ARTIFACT_HEADERS, "cache-control": "private, no-store" }, body: bytes };
  }
  return artifactAnswer(registry, path.sha256, request.headers);
}

/** The answer to a request for a signed file that is in memory; undefined when the database must be asked. */
export function answerFromMemory(registry: Registry, request: ContentRequest): ContentAnswer | undefined {
  const path = parseContentPath(request.target);
  if (path?.kind !== "signed") return undefined;
  const file = signedFilesOf(registry).peek(path.name);
  if (file === undefined) return undefined;
  return (
    earlyAnswer(request) ?? (file === null ? missingFile(path.name) : signedAnswer(file, request.headers))
  );
}

/** What needs no file: a browser that asks what it may ask, and what is refused. */
function earlyAnswer({ method, headers }: ContentRequest): ContentAnswer | undefined {
  if (method === "OPTIONS") return { status: 204, headers: PREFLIGHT_HEADERS, body: NOTHING };
  if (method !== "GET" && method !== "HEAD")
    return plain(405, "Only GET and HEAD are answered here.", { allow: "GET, HEAD" });
  if (isRefusedUse(headers)) return plain(403, "These bytes are not to be run, framed or opened.");
  return undefined;
}

/** Hosts ask for the root after theirs at each check, and mostly there is none: to a browser a 404 would be a fault worth telling. */
function missingFile(name: string): ContentAnswer {
  if (!name.startsWith("root/")) return plain(404, "There is no such signed file.");
  return { status: 204, headers: { ...COMMON_HEADERS, "cache-control": "no-store" }, body: NOTHING };
}

function signedAnswer(file: SignedFile, headers: RequestHeaders): ContentAnswer {
  const cache = { etag: file.etag, "cache-control": METADATA_CACHE, vary: "accept-encoding" };
  // What a 304 leaves out is kept from the answer before it.
  if (isUnchanged(headers["if-none-match"], file.etag))
    return { status: 304, headers: { ...cache, "access-control-allow-origin": "*" }, body: NOTHING };
  const encoding = chooseEncoding(headers["accept-encoding"], ENCODINGS);
  return {
    status: 200,
    headers: {
      ...COMMON_HEADERS,
      ...cache,
      "content-type": "application/json",
      // A page of another origin reads the tag to send it back.
      "access-control-expose-headers": "etag",
      ...(encoding !== "identity" && { "content-encoding": encoding }),
    },
    body: file[encoding],
  };
}

async function artifactAnswer(
  registry: Registry,
  sha256: string,
  headers: RequestHeaders,
): Promise<ContentAnswer> {
  const etag = `"${sha256}"`;
  const blob = await readPublicBlob(registry, sha256, (offered) =>
    chooseEncoding(headers["accept-encoding"], offered),
  );
  if (blob === undefined) return plain(404, "There is no such artifact.");
  const cache = { etag, "cache-control": IMMUTABLE };
  if (isUnchanged(headers["if-none-match"], etag))
    return { status: 304, headers: { ...cache, ...ARTIFACT_HEADERS }, body: NOTHING };
  const encoded = blob.encoding !== "identity" && { "content-encoding": blob.encoding };
  return { status: 200, headers: { ...ARTIFACT_HEADERS, ...cache, ...encoded }, body: blob.bytes };
}

function plain(status: number, text: string, headers: Readonly<Record<string, string>> = {}): ContentAnswer {
  const body = new TextEncoder().encode(`${text}\n`);
  return {
    status,
    headers: { ...COMMON_HEADERS, "content-type": "text/plain", "cache-control": "no-store", ...headers },
    body,
  };
}
