import { parseCellName } from "./cell-name.ts";
import { FUNCTIONS } from "./expression.ts";
import type { Expression, Operator } from "./expression.ts";
import { tokensOf } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** Deepest nesting, so that no formula is too deep for the stack. */
const MAX_DEPTH = 40;

const PRECEDENCE: ReadonlyMap<string, number> = new Map([
  ["+", 1],
  ["-", 1],
  ["*", 2],
  ["/", 2],
  ["^", 3],
]);

/** What stands after the "=" of a formula, as a tree; null when it is no formula. */
export function parseFormula(text: string): Expression | null {
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  const reader = { tokens, at: 0, depth: 0 };
  const expression = readOperation(reader, 1);
  return reader.at === tokens.length ? expression : null;
}

/** The pieces of a formula and how far it is read. Each read… below moves on, or answers null for what makes no sense. */
type Reader = { readonly tokens: readonly Token[]; at: number; depth: number };

function take(reader: Reader, ...signs: readonly string[]): string | null {
  const token = reader.tokens[reader.at];
  if (token?.kind !== "sign" || !signs.includes(token.text)) return null;
  reader.at += 1;
  return token.text;
}

/** Operators of a precedence or a higher one: those of the same are taken from the left. */
function readOperation(reader: Reader, precedence: number): Expression | null {
  if ((reader.depth += 1) > MAX_DEPTH) return null;
  let left = readSigned(reader);
  for (;;) {
    const operator = operatorAt(reader, precedence);
    if (left === null || operator === null) break;
    reader.at += 1;
    const right = readOperation(reader, (PRECEDENCE.get(operator) ?? 0) + 1);
    left = right && { kind: "operation", operator, left, right };
  }
  reader.depth -= 1;
  return left;
}

function operatorAt({ tokens, at }: Reader, precedence: number): Operator | null {
  const text = tokens[at]?.text ?? "";
  const isOperator = (PRECEDENCE.get(text) ?? 0) >= precedence;
  return isOperator ? (text as Operator) : null;
}

function readSigned(reader: Reader): Expression | null {
  if (take(reader, "-") === null) return readOperand(reader);
  // A sign binds as tightly as a product: -2^2 is -(2^2).
  const of = readOperation(reader, 3);
  return of && { kind: "negative", of };
}

function readOperand(reader: Reader): Expression | null {
  if (take(reader, "(") !== null) {
    const inner = readOperation(reader, 1);
    return take(reader, ")") === null ? null : inner;
  }
  const token = reader.tokens[reader.at];
  reader.at += 1;
  if (token?.kind === "number") return { kind: "number", value: Number(token.text) };
  return token?.kind === "word" ? readWord(reader, token.text) : null;
}

/** A cell, a range of cells, or a function with what it is given. */
function readWord(reader: Reader, word: string): Expression | null {
  const from = parseCellName(word);
  if (from === null) return readCall(reader, word.toUpperCase());
  if (take(reader, ":") === null) return { kind: "cell", name: from };
  const to = parseCellName(reader.tokens[reader.at]?.text ?? "");
  reader.at += 1;
  return to === null ? null : { kind: "range", from, to };
}

function readCall(reader: Reader, name: string): Expression | null {
  if (!FUNCTIONS.has(name) || take(reader, "(") === null) return null;
  const args: Expression[] = [];
  for (;;) {
    const arg = readOperation(reader, 1);
    if (arg === null) return null;
    args.push(arg);
    const sign = take(reader, ",", ")");
    if (sign === null) return null;
    if (sign === ")") return { kind: "call", name, args };
  }
}
