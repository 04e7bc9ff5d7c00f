import * as z from "zod";

/** Counts the edits of one control, so that the guest can say which one a value answers. */
export const editCount = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
