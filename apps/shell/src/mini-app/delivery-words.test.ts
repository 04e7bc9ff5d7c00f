import { ERROR_CODES } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { deliveryWords } from "./delivery-words.ts";

/** What no host lets through to a person: a patch that does not fit is replaced by the whole file. */
const NEVER_SHOWN = ["PATCH_INVALID"];

const codes = Object.entries(ERROR_CODES)
  .filter(([code, { kind }]) => kind === "delivery" && !NEVER_SHOWN.includes(code))
  .map(([code]) => code as ErrorCode);

describe("deliveryWords", () => {
  it.each(codes)("says for %s what happened and what to do, in words of its own", (code) => {
    expect(deliveryWords(code)).not.toBe(deliveryWords("HOST_ERROR"));
    expect(deliveryWords(code)).toMatch(/[Tt]ry again/);
    expect(deliveryWords(code)).not.toMatch(/\b(install|store|metadata|signature)\b/i);
  });
});
