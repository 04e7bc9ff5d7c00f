import { hostFilesSchema, readPageData } from "@atoll/web-host";
import type { HostFiles } from "@atoll/web-host";
import * as z from "zod";
import type { PageAdditions } from "../contract.ts";

export type PageConfig = HostFiles & PageAdditions;

const schema: z.ZodType<PageConfig> = hostFilesSchema.extend({
  run: z.string(),
  publicKey: z.string().nullable(),
  networkMap: z.record(z.string(), z.string()),
});

/** What the server told this page. Throws when the page is not of `atoll dev`. */
export function readConfig(page: Document): PageConfig {
  return readPageData(page, schema);
}
