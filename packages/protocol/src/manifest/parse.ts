import { AtollError } from "../errors.ts";
import type { ErrorCode } from "../errors.ts";
import { safeDecode } from "../schema/safe-decode.ts";
import type { Json } from "../wire/index.ts";
import { toProblems } from "./problems.ts";
import type { ManifestProblem } from "./problems.ts";
import { MANIFEST_FIELDS, manifestSchema } from "./schema.ts";
import type { Manifest } from "./schema.ts";
import { readStrictJson, StrictJsonError } from "./strict-json.ts";

/** Longest manifest.json, in bytes of UTF-8. */
export const MANIFEST_BYTES = 64 * 1024;
const MAX_DEPTH = 16;
const MAX_PROBLEMS = 50;

export type ManifestResult =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly error: AtollError };

/** The manifest of `text`, with every default filled in. Throws MANIFEST_TOO_LARGE, MANIFEST_NOT_JSON or MANIFEST_INVALID, `data.problems` listing what to do. */
export function parseManifest(text: string): Manifest {
  if (isTooLarge(text)) {
    const fix = `Keep manifest.json within ${MANIFEST_BYTES} bytes.`;
    throw refusal("MANIFEST_TOO_LARGE", [{ path: "", message: "manifest.json is larger than 64 KiB.", fix }]);
  }
  return decodeManifest(readJson(text));
}

/** Like {@link parseManifest}, with the refusal as a value. */
export function safeParseManifest(text: string): ManifestResult {
  try {
    return { ok: true, manifest: parseManifest(text) };
  } catch (error) {
    if (error instanceof AtollError) return { ok: false, error };
    throw error;
  }
}

function isTooLarge(text: string): boolean {
  // Security: length first, so that a huge text is never encoded; a UTF-16 unit is at least one byte.
  return text.length > MANIFEST_BYTES || new TextEncoder().encode(text).length > MANIFEST_BYTES;
}

function readJson(text: string): Json {
  try {
    return readStrictJson(text, MAX_DEPTH);
  } catch (error) {
    if (!(error instanceof StrictJsonError)) throw error;
    const message = `${error.message}, in line ${error.line}, column ${error.column}.`;
    throw refusal("MANIFEST_NOT_JSON", [{ path: "", message, fix: `${error.fix}.` }]);
  }
}

function decodeManifest(json: Json): Manifest {
  const result = safeDecode(manifestSchema, json);
  if (result.ok) return result.value;
  throw refusal("MANIFEST_INVALID", toProblems(result.issues, MANIFEST_FIELDS).slice(0, MAX_PROBLEMS));
}

function refusal(code: ErrorCode, problems: readonly ManifestProblem[]): AtollError {
  const first = problems[0];
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  const message = first === undefined ? undefined : `${first.message} ${first.fix}${more}`;
  return new AtollError(code, message, { data: { problems } });
}
