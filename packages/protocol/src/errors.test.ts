import { describe, expect, it } from "vitest";
import { AtollError, ERROR_CODES, isAtollError, isErrorCode } from "./errors.ts";

describe("error codes", () => {
  it("knows its own codes and no others", () => {
    for (const code of Object.keys(ERROR_CODES)) expect(isErrorCode(code)).toBe(true);
    for (const other of ["", "closed", "toString", "__proto__", null, 5, ["CLOSED"]]) {
      expect(isErrorCode(other)).toBe(false);
    }
  });

  it("says what happened when no message is given", () => {
    expect(new AtollError("CLOSED").message).toBe(ERROR_CODES.CLOSED.summary);
  });

  it("recognises errors of another copy of the package by their brand", () => {
    expect(isAtollError(new AtollError("CLOSED"))).toBe(true);
    expect(isAtollError({ [Symbol.for("atoll.error")]: true })).toBe(true);
    expect(isAtollError(new Error("CLOSED"))).toBe(false);
    expect(isAtollError(null)).toBe(false);
  });
});
