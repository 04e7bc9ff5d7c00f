import { ERROR_CODES, LOG_LEVELS } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import * as z from "zod";
import type { Told } from "../contract.ts";

const TEXT_LENGTH = 16_000;
const text = z.string().max(TEXT_LENGTH);
const code = z.custom<ErrorCode>((value) => typeof value === "string" && Object.hasOwn(ERROR_CODES, value));

const entry = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("log"), level: z.enum(LOG_LEVELS), text }),
  z.strictObject({ kind: z.literal("report"), message: text, stack: text }),
  z.strictObject({ kind: z.literal("end"), code, message: text, detail: text }),
  z.strictObject({ kind: z.literal("drawn"), ms: z.number().min(0).max(3_600_000) }),
]);

/** What a page may tell: mostly words of the mini-app, so data of a stranger. */
export const toldSchema: z.ZodType<Told> = z.strictObject({
  build: z.int().min(0),
  entries: z.array(entry).max(100),
});

/** Longest body of a page, in bytes. */
export const TOLD_BYTES = 512 * 1024;
