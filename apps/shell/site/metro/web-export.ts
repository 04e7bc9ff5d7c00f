import * as z from "zod";

/** The file of an export that says which scripts there are. */
export const WEB_EXPORT = "scripts.json";

const path = z.string().regex(/^\/assets\/[\w-]+\.js$/);

/** The shell's first script, and the further ones that it imports; `first`: before the page can draw. */
export const webExportSchema = z.strictObject({
  path,
  parts: z.array(z.strictObject({ path, first: z.boolean() })),
});

export type WebExport = z.output<typeof webExportSchema>;
