import * as z from "zod";

/** Address under which a build keeps what its page is made of; no request can ask for it. */
export const PAGE_FILES = "#page";

/** What the page needs to know of a build. */
export const pageFilesSchema = z.strictObject({
  /** The script that the page begins with. */
  entry: z.string(),
  /** Every script of the build, `entry` among them. */
  scripts: z.array(z.string()),
  styles: z.array(z.string()),
});
export type PageFiles = z.output<typeof pageFilesSchema>;
