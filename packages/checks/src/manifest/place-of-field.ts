import { parseExpressionAt } from "acorn";
import type { AnyNode } from "acorn";
import { createLineIndex } from "../source-map/line-index.ts";

export type FieldPlace = { readonly line: number; readonly column: number };

/**
 * Where a field of a JSON text is, by a path such as `permissions[0].reason`; of the nearest field around it when it is missing.
 * Undefined for a text that is no JSON.
 */
export function placeOfField(text: string, path: string): FieldPlace | undefined {
  const root = parse(text);
  if (root === undefined) return undefined;
  let node = root;
  for (const key of path.match(/[^.[\]]+/g) ?? []) {
    const next = childOf(node, key);
    if (next === undefined) break;
    node = next;
  }
  const { line, column } = createLineIndex(text)(node.start);
  return { line, column: column + 1 };
}

function parse(text: string): AnyNode | undefined {
  try {
    return parseExpressionAt(text, 0, { ecmaVersion: 2024 });
  } catch {
    return undefined;
  }
}

function childOf(node: AnyNode, key: string): AnyNode | undefined {
  if (node.type === "ArrayExpression") return node.elements[Number(key)] ?? undefined;
  if (node.type === "Property") return childOf(node.value, key);
  if (node.type !== "ObjectExpression") return undefined;
  return node.properties.find(
    (property) =>
      property.type === "Property" && property.key.type === "Literal" && property.key.value === key,
  );
}
