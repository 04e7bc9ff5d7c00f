import { hostFilesSchema, readPageData } from "@atoll/web-host";
import * as z from "zod";

const previewConfigSchema = hostFilesSchema.extend({
  /** Where the registry serves the files of a version. */
  contentOrigin: z.url({ protocol: /^https?$/ }),
  /** Text of the registry's newest root: it names the preview key. */
  root: z.string().min(1),
  /** The one origin that may show this page and tell it what to open. */
  portalOrigin: z.url({ protocol: /^https?$/ }),
  /** Domains that this machine answers for in development. */
  networkMap: z.record(z.string(), z.string()),
});

/** What the server tells the preview in its page. */
export type PreviewConfig = z.output<typeof previewConfigSchema>;

/** Reads the config from the page's data element. Throws when the page is not one of our server's. */
export function readPreviewConfig(page: Document): PreviewConfig {
  return readPageData(page, previewConfigSchema);
}
