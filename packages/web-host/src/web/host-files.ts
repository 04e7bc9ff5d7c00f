import * as z from "zod";

const path = z.string().regex(/^\/[A-Za-z0-9._/-]*$/);

/** What a host's page is told of the files it needs; {@link buildHostFiles} of the server's side makes it. Extend it with a page's own. */
export const hostFilesSchema = z.strictObject({
  apiLevel: z.int().min(1),
  /** Address of the prelude, and what it hashes to (lower-case hex). */
  prelude: z.strictObject({ path, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** Addresses of the two kinds of frames, and of the engine that goes into the first. */
  sandboxFrame: path,
  sandboxWasm: path,
  networkFrame: path,
});

export type HostFiles = z.output<typeof hostFilesSchema>;

/** Reads what the server told a page in its data element. Throws when the page is not one of our server's. */
export function readPageData<T>(page: Document, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(page.getElementById("atoll-config")?.textContent ?? "null"));
}
