import * as z from "zod";

const path = z.string().regex(/^\/[A-Za-z0-9._/-]*$/);

const pageConfigSchema = z.strictObject({
  apiLevel: z.int().min(1),
  /** Address of the prelude, and what it hashes to. */
  prelude: z.strictObject({ path, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** Addresses of the two kinds of frames, and of the engine that goes into the first. */
  sandboxFrame: path,
  sandboxWasm: path,
  networkFrame: path,
  /** Domains that this machine answers for in development. */
  networkMap: z.record(z.string(), z.string()),
});

/** What the server tells the shell in its page. */
export type PageConfig = z.output<typeof pageConfigSchema>;

/** Reads the config from the page's data element. Throws when the page is not one of our server's. */
export function readPageConfig(page: Document): PageConfig {
  return pageConfigSchema.parse(JSON.parse(page.getElementById("atoll-config")?.textContent ?? "null"));
}
