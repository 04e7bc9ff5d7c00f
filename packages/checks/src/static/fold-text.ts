import type { AnyNode, CallExpression, MemberExpression } from "acorn";
import { bare } from "./script-ast.ts";

/** Longest text that folding makes: a bundle cannot make a short expression cost much. */
const MAX_LENGTH = 4_096;
const MAX_DEPTH = 200;

/** The text that an expression always has, put together as the engine would; undefined when that depends on anything else. */
export function foldText(expression: AnyNode, depth = 0): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const node = bare(expression);
  const text = fold(node, depth + 1);
  return text === undefined || text.length > MAX_LENGTH ? undefined : text;
}

function fold(node: AnyNode, depth: number): string | undefined {
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" || typeof node.value === "number"
        ? String(node.value)
        : undefined;
    case "TemplateLiteral":
      return joined(
        node.quasis.map(({ value }) => value.cooked ?? undefined),
        node.expressions.map((part) => foldText(part, depth)),
      );
    case "BinaryExpression": {
      if (node.operator !== "+") return undefined;
      const left = foldText(node.left, depth);
      const right = left === undefined ? undefined : foldText(node.right, depth);
      return left === undefined || right === undefined ? undefined : left + right;
    }
    case "CallExpression":
      return foldCall(node, depth);
    default:
      return undefined;
  }
}

function joined(
  texts: readonly (string | undefined)[],
  between: readonly (string | undefined)[],
): string | undefined {
  const all = texts.flatMap((text, index) => (index < between.length ? [text, between[index]] : [text]));
  return all.every((text) => text !== undefined) ? all.join("") : undefined;
}

/** Name of a property, whether written `.name`, `["name"]` or put together. */
export function propertyName({ property, computed }: MemberExpression): string | undefined {
  if (computed) return foldText(property);
  return property.type === "Identifier" ? property.name : undefined;
}

function foldCall(node: CallExpression, depth: number): string | undefined {
  const callee = bare(node.callee);
  const values = node.arguments.map((argument) => foldText(argument, depth));
  const [first] = values;
  if (callee.type === "Identifier") return first === undefined ? undefined : decodeBy(callee.name, first);
  if (callee.type !== "MemberExpression") return undefined;
  const method = propertyName(callee);
  const object = bare(callee.object);
  if (method === "fromCharCode" && object.type === "Identifier" && object.name === "String") {
    return values.every((value) => value !== undefined)
      ? String.fromCharCode(...values.map(Number))
      : undefined;
  }
  if (method === "join") return foldList(object, depth)?.join(first ?? ",");
  const text = foldText(object, depth);
  if (text === undefined) return undefined;
  if (method === "concat")
    return values.every((value) => value !== undefined) ? text + values.join("") : undefined;
  if (method === "toString" || method === "trim") return text.trim();
  if (method === "toLowerCase") return text.toLowerCase();
  return method === "slice" && values.every((value) => value !== undefined)
    ? text.slice(...(values.map(Number) as [number, number?]))
    : undefined;
}

/** Texts of an array written out, split from a text, or reversed. */
function foldList(node: AnyNode, depth: number): string[] | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (node.type === "ArrayExpression") {
    const texts = node.elements.map((element) => (element === null ? "" : foldText(element, depth + 1)));
    return texts.every((text) => text !== undefined) ? texts : undefined;
  }
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return undefined;
  const method = propertyName(node.callee);
  const object = bare(node.callee.object);
  if (method === "reverse") return foldList(object, depth + 1)?.toReversed();
  if (method !== "split" || node.arguments[0] === undefined) return undefined;
  const separator = foldText(node.arguments[0], depth + 1);
  return separator === undefined ? undefined : foldText(object, depth + 1)?.split(separator);
}

function decodeBy(name: string, text: string): string | undefined {
  try {
    if (name === "atob") return atob(text);
    if (name === "decodeURIComponent") return decodeURIComponent(text);
    if (name === "unescape")
      return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
    return name === "String" ? text : undefined;
  } catch {
    return undefined;
  }
}
