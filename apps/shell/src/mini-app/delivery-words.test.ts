import { ERROR_CODES } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { ar } from "../words/ar.ts";
import { en } from "../words/en.ts";
import { deliveryWords } from "./delivery-words.ts";

/** What no host lets through to a person: a patch that does not fit is replaced by the whole file. */
const NEVER_SHOWN = ["PATCH_INVALID"];

const codes = Object.entries(ERROR_CODES)
  .filter(([code, { kind }]) => kind === "delivery" && !NEVER_SHOWN.includes(code))
  .map(([code]) => code as ErrorCode);

describe("deliveryWords", () => {
  it.each(codes)("says for %s what happened and what to do, in words of its own", (code) => {
    expect(deliveryWords(en.open, code)).not.toBe(deliveryWords(en.open, "HOST_ERROR"));
    expect(deliveryWords(en.open, code)).toMatch(/[Tt]ry again/);
    expect(deliveryWords(en.open, code)).not.toMatch(/\b(install|store|metadata|signature)\b/i);
    expect(deliveryWords(ar.open, code)).not.toBe(deliveryWords(ar.open, "HOST_ERROR"));
  });
});
