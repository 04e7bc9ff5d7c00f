import type { AnyNode } from "acorn";
import { foldText } from "../fold-text.ts";
import type { ScriptRule } from "../script-rule.ts";
import { around } from "./code-from-text.ts";

const INTRINSIC = "$SHBuiltin";
const DIRECTIVE = "use static builtin";

/** What the Hermes compiler takes as orders to itself: an identifier and a directive, however they are escaped. */
export const compilerIntrinsics: ScriptRule = (report, { text }) => ({
  visit(node) {
    const found = intrinsicOf(node);
    if (found !== undefined) {
      report(
        "static/intrinsic",
        node,
        `The bundle has ${found}, which the Hermes compiler takes as an order to itself.`,
        around(text, node),
      );
    }
  },
});

/** The intrinsic that a node is; undefined for all else. */
export function intrinsicOf(node: AnyNode): string | undefined {
  // Security: the parser has undone all escapes of names here, \u0024SHBuiltin among them.
  if (node.type === "Identifier" || node.type === "PrivateIdentifier")
    return node.name === INTRINSIC ? INTRINSIC : undefined;
  if (node.type === "TemplateElement") return text(node.value.cooked);
  if (node.type === "Literal") return text(node.value);
  return node.type === "BinaryExpression" ? text(foldText(node)) : undefined;
}

function text(value: unknown): string | undefined {
  if (value === INTRINSIC) return INTRINSIC;
  return value === DIRECTIVE ? `"${DIRECTIVE}"` : undefined;
}
