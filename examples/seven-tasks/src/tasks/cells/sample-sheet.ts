import { EMPTY_SHEET, withText } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ["A0", "Fruit"],
  ["B0", "Count"],
  ["C0", "Price"],
  ["D0", "Total"],
  ["A1", "Apples"],
  ["B1", "4"],
  ["C1", "0.5"],
  ["D1", "=B1*C1"],
  ["A2", "Pears"],
  ["B2", "3"],
  ["C2", "0.75"],
  ["D2", "=B2*C2"],
  ["A3", "All"],
  ["B3", "=SUM(B1:B2)"],
  ["D3", "=SUM(D1:D2)"],
];

/** A sheet to begin with, so that there is something to change. */
export const SAMPLE_SHEET: Sheet = TEXTS.reduce(
  (sheet, [name, text]) => withText(sheet, name, text),
  EMPTY_SHEET,
);
