import { cellsBetween } from "./cell-name.ts";
import type { CellName } from "./cell-name.ts";
import { FUNCTIONS } from "./expression.ts";
import type { Expression, Operator } from "./expression.ts";
import type { CellError, Value } from "./value.ts";
import { isError } from "./value.ts";

/** What a formula comes to, given what the cells hold. */
export function evaluate(expression: Expression, valueOf: (name: CellName) => Value): Value {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "cell":
      return numberOf(valueOf(expression.name));
    case "range":
      // Many cells are no number.
      return { error: "#VALUE" };
    case "negative": {
      const value = evaluate(expression.of, valueOf);
      return typeof value === "number" ? -value : value;
    }
    case "operation": {
      const left = evaluate(expression.left, valueOf);
      const right = evaluate(expression.right, valueOf);
      if (typeof left !== "number") return left;
      return typeof right === "number" ? finite(operate(expression.operator, left, right)) : right;
    }
    case "call": {
      const numbers = expression.args.flatMap((arg) => numbersOf(arg, valueOf));
      const error = numbers.find((value) => typeof value !== "number");
      if (error !== undefined) return error;
      return finite(FUNCTIONS.get(expression.name)?.(numbers as readonly number[]) ?? Number.NaN);
    }
  }
}

/** The cells that a formula looks at. */
export function cellsOf(expression: Expression): CellName[] {
  switch (expression.kind) {
    case "number":
      return [];
    case "cell":
      return [expression.name];
    case "range":
      return cellsBetween(expression.from, expression.to);
    case "negative":
      return cellsOf(expression.of);
    case "operation":
      return [...cellsOf(expression.left), ...cellsOf(expression.right)];
    case "call":
      return expression.args.flatMap(cellsOf);
  }
}

/** A cell without anything counts as nothing; one with words is no number. */
function numberOf(value: Value): Value {
  if (value === "") return 0;
  return typeof value === "string" ? { error: "#VALUE" } : value;
}

/** What a function is given: of a range the numbers, without empty cells and words. */
function numbersOf(arg: Expression, valueOf: (name: CellName) => Value): (number | CellError)[] {
  const values = arg.kind === "range" ? cellsOf(arg).map(valueOf) : [evaluate(arg, valueOf)];
  return values.filter((value) => typeof value === "number" || isError(value));
}

function operate(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "^":
      return left ** right;
  }
}

function finite(number: number): Value {
  return Number.isFinite(number) ? number : { error: "#NUMBER" };
}
