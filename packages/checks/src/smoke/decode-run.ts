import * as z from "zod";
import type { LimitedResult } from "../child-process/run-limited.ts";
import { safeJson } from "../child-process/safe-json.ts";
import type { PlacedRun } from "./source-places.ts";

const text = z.string().max(8_000);
const count = z.int().min(0);
const place = z.strictObject({ file: text, line: count, column: count }).nullable();
const placedRun = z.strictObject({
  shown: z.string().max(1_000_000),
  end: z.strictObject({ code: text, detail: text, place }).nullable(),
  reports: z.array(z.strictObject({ message: text, stack: text, place })).max(100),
  errors: z.array(text).max(100),
  prompts: z.array(text).max(100),
  refused: z.array(z.strictObject({ method: text, code: text, message: text })).max(100),
});

/**
 * What the process of a run said; undefined when it ended early, or its answer is of another shape, as only one that was taken over
 * would give.
 */
export function decodeRun(result: LimitedResult): PlacedRun | undefined {
  return result.ended === "done" ? placedRun.safeParse(safeJson(result.output)).data : undefined;
}
