import * as z from "zod";
import { safeJson } from "../child-process/safe-json.ts";

const count = z.int().min(0);
const hunk = z.strictObject({
  oldStart: count,
  oldLines: count,
  newStart: count,
  newLines: count,
  lines: z.array(z.string().max(8_000)).max(4_000),
});
const fileDiff = z.strictObject({
  path: z.string().max(1_024),
  kind: z.enum(["bundle", "source"]),
  state: z.enum(["added", "removed", "changed"]),
  hunks: z.array(hunk).max(4_000),
  truncated: z.boolean(),
});
const codeDiff = z.strictObject({ files: z.array(fileDiff).max(1_000), truncated: z.boolean() });

/** What the process that compares said; undefined when it is of another shape, as only one that was taken over would say. */
export function decodeDiff(output: Uint8Array): z.output<typeof codeDiff> | undefined {
  return codeDiff.safeParse(safeJson(output)).data;
}
