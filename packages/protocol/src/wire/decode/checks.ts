import { AtollError } from "../../errors.ts";
import type { ErrorCode } from "../../errors.ts";
import { quoteForMessage } from "../../quote.ts";
import type { Quotas } from "../quotas.ts";

/** The quotas that a single message is checked against. */
export type DecodeQuotas = Pick<Quotas, "messageLength" | "jsonDepth" | "opsPerPart" | "stringPropLength">;

/** One decoding under way. */
export type Decoding = {
  readonly quotas: DecodeQuotas;
  /** Strings of the message may hold lone surrogates. */
  readonly mayBeIllFormed: boolean;
  /** Index of the op being decoded, −1 outside of ops. */
  op: number;
};

/** Longest name of a component, prop, method or topic, in UTF-16 code units. */
export const NAME_LENGTH = 128;

/** Ends the decoding. `what` names the element, `must` what it has to be; the value is quoted shortly. */
export function refuse(
  decoding: Decoding,
  what: string,
  problem: { readonly code?: ErrorCode; readonly value?: unknown; readonly must: string },
): never {
  const place = decoding.op < 0 ? "" : ` of op ${decoding.op}`;
  const value = "value" in problem ? ` is ${quoteForMessage(problem.value)}, which` : "";
  const message = `The ${what}${place}${value} must ${problem.must}.`;
  throw new AtollError(problem.code ?? "WIRE_MALFORMED", message, {
    data: decoding.op < 0 ? {} : { op: decoding.op },
  });
}

/** An id, number, counter or length: an integer from 0 to 2^53−1, and not −0. */
export function integer(value: unknown, what: string, decoding: Decoding): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0))
    return value;
  return refuse(decoding, what, { value, must: "be an integer from 0 to 2^53-1" });
}

/** A short string that names something; whether it exists is decided later. */
export function name(value: unknown, what: string, decoding: Decoding): string {
  if (typeof value === "string" && value.length <= NAME_LENGTH) return value;
  return refuse(decoding, what, { value, must: `be a string of at most ${NAME_LENGTH}` });
}

export function string(value: unknown, what: string, decoding: Decoding): string {
  if (typeof value === "string") return value;
  return refuse(decoding, what, { value, must: "be a string" });
}

export function array(value: unknown, what: string, decoding: Decoding): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return refuse(decoding, what, { value, must: "be an array" });
}

export function arity(items: readonly unknown[], length: number, decoding: Decoding): void {
  if (items.length === length) return;
  const what = decoding.op < 0 ? "message" : "array";
  refuse(decoding, what, { must: `have ${length} elements, not ${items.length}` });
}

/** An object of JSON: neither null nor an array. */
export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
