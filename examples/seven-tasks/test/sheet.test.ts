import { describe, expect, it } from "vitest";

import { parseFormula } from "../src/tasks/cells/parse-formula.ts";
import { affectedBy, EMPTY_SHEET, withText } from "../src/tasks/cells/sheet.ts";
import type { Sheet } from "../src/tasks/cells/sheet.ts";
import { formatValue } from "../src/tasks/cells/value.ts";

function sheetOf(texts: { readonly [name: string]: string }): Sheet {
  return Object.entries(texts).reduce((sheet, [name, text]) => withText(sheet, name, text), EMPTY_SHEET);
}

function shown(sheet: Sheet, name: string): string {
  return formatValue(sheet.get(name)?.value ?? "");
}

describe("a formula", () => {
  it.each([
    ["1+2*3", "7"],
    ["(1+2)*3", "9"],
    ["10-4-3", "3"],
    ["2^3^2", "64"],
    ["-2^2", "-4"],
    ["2*-3", "-6"],
    ["2^-1", "0.5"],
    [".5 + 1.", "1.5"],
    ["0.1+0.2", "0.3"],
    ["sum(A0:B1)", "10"],
    ["Sum(b1:a0, 5, A0)", "16"],
    ["AVERAGE(A0:B1)", "2.5"],
    ["MIN(A0:B1)+MAX(A0:B1)", "5"],
    ["COUNT(A0:C9)", "4"],
    ["PRODUCT(A0:B1)", "24"],
    ["C9+1", "1"],
    ["a01", "2"],
    ["1/0", "#NUMBER"],
    ["AVERAGE(C0:C9)", "#NUMBER"],
    ["C1+1", "#VALUE"],
    ["A0:B1", "#VALUE"],
  ])("=%s comes to %s", (formula, value) => {
    const sheet = sheetOf({ A0: "1", A1: "2", B0: "3", B1: "4", C1: "words", Z99: `=${formula}` });
    expect(shown(sheet, "Z99")).toBe(value);
  });

  it.each([
    "",
    "1+",
    "1 2",
    "(1",
    "1)",
    "A100",
    "AA1",
    "A1:",
    "A1:5",
    "NOPE(1)",
    "SUM",
    "SUM()",
    "SUM(1,)",
    "1;2",
    "$A$1",
    "'x'",
  ])("=%s is none", (text) => {
    expect(parseFormula(text)).toBeNull();
  });

  it("is none when it is too deep for any stack", () => {
    expect(parseFormula(`${"(".repeat(30)}1${")".repeat(30)}`)).not.toBeNull();
    expect(parseFormula(`${"(".repeat(240)}1${")".repeat(240)}`)).toBeNull();
    expect(parseFormula(`${"-".repeat(400)}1`)).toBeNull();
  });
});

describe("a sheet", () => {
  it("keeps what was typed, and takes numbers for numbers", () => {
    const sheet = sheetOf({ A0: " 007 ", A1: "=A0+1", A2: "7 apples" });
    expect(sheet.get("A0")).toMatchObject({ text: " 007 ", value: 7 });
    expect(shown(sheet, "A1")).toBe("8");
    expect(shown(sheet, "A2")).toBe("7 apples");
  });

  it("computes only what looks at the changed cell", () => {
    const sheet = sheetOf({ A0: "1", A1: "=A0", A2: "=SUM(A0:A1)", B0: "=B1", B1: "5" });
    expect([...affectedBy(sheet, "A0")].sort()).toEqual(["A0", "A1", "A2"]);
    expect(withText(sheet, "A0", "2").get("B0")).toBe(sheet.get("B0"));
  });

  it("finds cells that wait for themselves, and is well again when they no longer do", () => {
    const cycle = sheetOf({ A0: "=A1", A1: "=A2+1", A2: "=A0", B0: "=A0*2", C0: "3" });
    expect(["A0", "A1", "A2", "B0", "C0"].map((name) => shown(cycle, name))).toEqual([
      "#CYCLE",
      "#CYCLE",
      "#CYCLE",
      "#CYCLE",
      "3",
    ]);
    const well = withText(cycle, "A2", "1");
    expect(["A0", "A1", "B0"].map((name) => shown(well, name))).toEqual(["2", "2", "4"]);
  });

  it("lets an error through to all that look at it", () => {
    const sheet = sheetOf({ A0: "=1/0", A1: "=A0+1", A2: "=SUM(A0:A1)" });
    expect(shown(sheet, "A2")).toBe("#NUMBER");
  });

  it("computes a chain of a thousand cells when the first is changed", () => {
    const names = Array.from(
      { length: 1_000 },
      (_, at) => `${String.fromCharCode(65 + (at % 26))}${Math.floor(at / 26)}`,
    );
    const texts = names.map((name, at): [string, string] => [name, at === 0 ? "1" : `=${names[at - 1]}+1`]);
    const sheet = sheetOf(Object.fromEntries(texts));
    expect(shown(withText(sheet, "A0", "5"), names[999] ?? "")).toBe("1004");
  });
});
