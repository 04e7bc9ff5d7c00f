import { isForbiddenKey } from "../forbidden-keys.ts";
import type { Json, Props } from "../messages.ts";
import { isObject, refuse } from "./checks.ts";
import type { Decoding } from "./checks.ts";
import { capped, wellFormed } from "./text.ts";

type OnString = (text: string, what: string, decoding: Decoding) => string;
type Copying = { readonly what: string; readonly onString: OnString; readonly decoding: Decoding };

/** Copies props into objects without a prototype. Strings are capped and made well-formed. */
export function copyProps(value: unknown, what: string, decoding: Decoding): Props {
  if (!isObject(value)) return refuse(decoding, what, { value, must: "be an object" });
  return copyObject(value, { what, onString: propString, decoding });
}

/** Copies params into objects without a prototype. Strings are the mini-app's own and stay as they are. */
export function copyParams(value: unknown, decoding: Decoding): Json {
  return copyJson(value, { what: "params", onString: same, decoding });
}

function propString(text: string, what: string, decoding: Decoding): string {
  return wellFormed(capped(text, what, decoding), decoding);
}

function same(text: string): string {
  return text;
}

// Recursion ends at the depth quota: the text was scanned before it was parsed.
function copyJson(value: unknown, copying: Copying): Json {
  if (typeof value === "string") return copying.onString(value, copying.what, copying.decoding);
  if (typeof value === "number") return copyNumber(value, copying);
  if (typeof value === "boolean" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => copyJson(item, copying));
  if (isObject(value)) return copyObject(value, copying);
  return refuse(copying.decoding, copying.what, { value, must: "be JSON" });
}

function copyNumber(value: number, { what, decoding }: Copying): number {
  // 1e999 is well-formed JSON and parses to Infinity.
  return Number.isFinite(value) ? value : refuse(decoding, `number in ${what}`, { value, must: "be finite" });
}

function copyObject(
  value: { readonly [key: string]: unknown },
  copying: Copying,
): { readonly [key: string]: Json } {
  const { decoding, what } = copying;
  // Security: no prototype, so that a lookup of any name finds only what the guest sent.
  const copy: Record<string, Json> = Object.create(null);
  for (const key of Object.keys(value)) {
    if (isForbiddenKey(key)) {
      refuse(decoding, `key in ${what}`, { code: "WIRE_FORBIDDEN_KEY", value: key, must: "be another name" });
    }
    copy[wellFormed(key, decoding)] = copyJson(value[key], copying);
  }
  return copy;
}
