import { parse } from "acorn";
import type { AnyNode, Expression, Program } from "acorn";

/** Parses a classic script. Throws what acorn throws: SyntaxError with `pos`, or RangeError for nesting past the stack. */
export function parseScript(text: string): Program {
  return parse(text, { ecmaVersion: 2024, sourceType: "script", locations: true });
}

type Visitor = (node: AnyNode, ancestors: readonly AnyNode[]) => void;

/** Calls `visit` for each node with the nodes around it, outermost first, itself not among them. */
export function visitNodes(root: AnyNode, visit: Visitor): void {
  const ancestors: AnyNode[] = [];
  const go = (node: AnyNode): void => {
    visit(node, ancestors);
    ancestors.push(node);
    for (const child of childrenOf(node)) go(child);
    ancestors.pop();
  };
  go(root);
}

/** The nodes directly below one, in the order of the text. */
export function childrenOf(node: AnyNode): AnyNode[] {
  return Object.values(node).flatMap((value: unknown) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** The expression without parentheses of sequences and optional chains: what `(0, eval)` and `eval?.` come to. */
export function bare(node: AnyNode): AnyNode {
  if (node.type === "ChainExpression" || node.type === "ParenthesizedExpression")
    return bare(node.expression);
  if (node.type === "SequenceExpression") return bare(node.expressions.at(-1) as Expression);
  return node;
}
