import * as z from "zod";
import { artifactSchema } from "./statement.ts";

/** What a release holds beside its code, content-addressed: the manifest and each asset by its path in the package. */
export const contentIndexSchema = z.strictObject({
  _type: z.literal("content-index"),
  manifest: artifactSchema,
  assets: z
    .array(
      z.strictObject({
        path: z.string().regex(/^assets\/[A-Za-z0-9._-]{1,120}$/),
        artifact: artifactSchema,
        type: z.string().max(64),
      }),
    )
    .max(500),
});

export type ContentIndex = z.output<typeof contentIndexSchema>;
