import type { CellName } from "./cell-name.ts";

export type Operator = "+" | "-" | "*" | "/" | "^";

/** Functions of a formula, by what they make of the numbers they are given. */
export const FUNCTIONS: ReadonlyMap<string, (numbers: readonly number[]) => number> = new Map([
  ["SUM", (numbers) => numbers.reduce((sum, number) => sum + number, 0)],
  ["PRODUCT", (numbers) => numbers.reduce((product, number) => product * number, 1)],
  ["AVERAGE", (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length],
  ["MIN", (numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))],
  ["MAX", (numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))],
  ["COUNT", (numbers) => numbers.length],
]);

/** What a formula says, as a tree. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "cell"; readonly name: CellName }
  | { readonly kind: "range"; readonly from: CellName; readonly to: CellName }
  | { readonly kind: "negative"; readonly of: Expression }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] };
