import { hostFilesSchema, readPageData } from "@atoll/web-host";
import * as z from "zod";

const pageConfigSchema = hostFilesSchema.extend({
  /** Where the registry serves signed metadata and what creators made. */
  contentOrigin: z.url({ protocol: /^https?$/ }),
  /** The text of the registry's first root: what the shell trusts from the start. */
  pinnedRoot: z.string().min(1),
  /** Version of this shell, by which a revocation may name it. */
  hostVersion: z.string().min(1).max(32),
  /** Domains that this machine answers for in development. */
  networkMap: z.record(z.string(), z.string()),
  /** Names the build and what it was told, so that a newer one is noticed. */
  build: z.string().min(1).max(64),
});

/** What the server tells the shell in its page. */
export type PageConfig = z.output<typeof pageConfigSchema>;

/** Reads the config from the page's data element. Throws when the page is not one of our server's. */
export function readPageConfig(page: Document): PageConfig {
  return readPageData(page, pageConfigSchema);
}
