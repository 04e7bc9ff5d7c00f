import { createHash } from "node:crypto";
import { AtollError } from "@atoll/protocol";
import * as z from "zod";

const integritySchema = z.strictObject({
  format: z.literal(1),
  builder: z.strictObject({ name: z.string().max(64), version: z.string().max(32) }),
  files: z.record(
    z.string(),
    z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(0) }),
  ),
});

/** What `integrity.json` says: every other file of the package with its digest and length. */
export type Integrity = z.output<typeof integritySchema>;

/** Describes the files of a package, sorted by path; digests are lower-case hex. */
export function describeFiles(
  files: ReadonlyMap<string, Uint8Array>,
  builder: Integrity["builder"],
): Integrity {
  const paths = [...files.keys()].sort();
  const entries = paths.map((path) => {
    const bytes = files.get(path) ?? new Uint8Array();
    return [path, { sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length }] as const;
  });
  return { format: 1, builder, files: Object.fromEntries(entries) };
}

/** Checks that `integrity.json` describes exactly the files that are there. Throws PACKAGE_INTEGRITY. */
export function checkIntegrity(files: ReadonlyMap<string, Uint8Array>): Integrity {
  const text = files.get("integrity.json");
  const parsed = integritySchema.safeParse(
    text === undefined ? undefined : safeJson(new TextDecoder().decode(text)),
  );
  if (!parsed.success) throw wrong("integrity.json is missing, or not what atoll bundle writes.");
  const others = new Map([...files].filter(([path]) => path !== "integrity.json"));
  const found = describeFiles(others, parsed.data.builder).files;
  for (const path of new Set([...Object.keys(found), ...Object.keys(parsed.data.files)])) {
    const claimed = Object.hasOwn(parsed.data.files, path) ? parsed.data.files[path] : undefined;
    if (claimed?.sha256 === undefined || claimed.sha256 !== found[path]?.sha256) {
      throw wrong(`integrity.json and the package differ in ${path}.`);
    }
  }
  return parsed.data;
}

function wrong(message: string): AtollError {
  return new AtollError("PACKAGE_INTEGRITY", `${message} Build the package again with: atoll bundle`);
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
