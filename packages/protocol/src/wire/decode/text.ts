import type { Decoding } from "./checks.ts";
import { refuse, string } from "./checks.ts";

const LONE_SURROGATE = /[\ud800-\udfff]/u;
const LONE_SURROGATES = /[\ud800-\udfff]/gu;
const ESCAPED_SURROGATE = /\\u[dD][89a-fA-F]/;

/** True when strings of this JSON text may hold lone surrogates. Cheap, so that ordinary messages skip the repair of each string. */
export function mayBeIllFormed(json: string): boolean {
  return ESCAPED_SURROGATE.test(json) || !isWellFormed(json);
}

// Engines of 2023 and later tell at native speed, for most texts without a look; on Hermes the expression does it.
function isWellFormed(text: string): boolean {
  const native: unknown = Reflect.get(String.prototype, "isWellFormed");
  return typeof native === "function" ? native.call(text) === true : !LONE_SURROGATE.test(text);
}

/** The string with U+FFFD in place of each lone surrogate: encoders and drawing code throw or differ on them. */
export function wellFormed(text: string, decoding: Decoding): string {
  return decoding.mayBeIllFormed ? text.replace(LONE_SURROGATES, "\ufffd") : text;
}

/** The first `max` units of a string, well-formed and without half a pair at the cut. */
export function cut(text: string, max: number, decoding: Decoding): string {
  if (text.length <= max) return wellFormed(text, decoding);
  return text.slice(0, max).replace(LONE_SURROGATES, "\ufffd");
}

/** A text that a node holds: within the quota of strings in a node. */
export function nodeText(value: unknown, what: string, decoding: Decoding): string {
  return wellFormed(capped(string(value, what, decoding), what, decoding), decoding);
}

/** The same string, refused above the quota of strings in a node. */
export function capped(text: string, what: string, decoding: Decoding): string {
  const max = decoding.quotas.stringPropLength;
  if (text.length <= max) return text;
  const must = `be at most ${max} long, not ${text.length}`;
  return refuse(decoding, what, { code: "WIRE_TOO_LONG", must });
}
