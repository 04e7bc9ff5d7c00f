import type { AnyNode } from "acorn";
import { propertyName } from "../fold-text.ts";
import { bare } from "../script-ast.ts";
import type { ScriptRule } from "../script-rule.ts";

/** Names that obfuscators give: _0x3fa2. Minifiers never do. */
const HEX_NAME = /^_0x[0-9a-f]{3,}$/i;
/** The order of a flattened function's cases: "3|0|4|1|2". */
const ORDER = /^\d{1,4}(?:\|\d{1,4}){3,}$/;
/** A text written in escapes only. */
const ALL_ESCAPED = /^.(?:\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\u\{[0-9a-f]+\}){4,}.$/i;
const ENCODED = /^[A-Za-z0-9+/=_-]{2000,}$/;

const FEW = { hexNames: 20, escapedTexts: 20, arraySums: 30 };

/** Marks of obfuscators, each of which no minifier leaves; minified code alone never trips one. */
export const obfuscation: ScriptRule = (report) => {
  const seen = { hexNames: 0, escapedTexts: 0, arraySums: 0 };
  const first: { [kind in keyof typeof seen]?: AnyNode } = {};
  const count = (kind: keyof typeof seen, node: AnyNode) => {
    seen[kind] += 1;
    first[kind] ??= node;
  };
  let encoded: AnyNode | undefined;
  let decodes = false;
  return {
    visit(node, ancestors) {
      if (node.type === "Identifier" && HEX_NAME.test(node.name)) count("hexNames", node);
      if (node.type === "Literal" && typeof node.value === "string") {
        if (ALL_ESCAPED.test(node.raw ?? "")) count("escapedTexts", node);
        if (ENCODED.test(node.value)) encoded ??= node;
      }
      if (
        node.type === "BinaryExpression" &&
        node.operator === "+" &&
        isArrayish(node.left) &&
        isArrayish(node.right)
      )
        count("arraySums", node);
      if (isDecodedCode(node)) decodes = true;
      if (isRotation(node, ancestors))
        report(
          "static/obfuscated",
          node,
          "The bundle rotates a list of texts until a sum is right: an obfuscator's string table.",
        );
      if (isFlattened(node, ancestors))
        report(
          "static/obfuscated",
          node,
          "The bundle runs the cases of a switch in an order kept in a text: flattened control flow.",
        );
    },
    end() {
      const { hexNames, escapedTexts, arraySums } = seen;
      if (first.hexNames && hexNames >= FEW.hexNames)
        report(
          "static/obfuscated",
          first.hexNames,
          `The bundle uses names such as _0x3fa2 in ${hexNames} places.`,
        );
      if (first.escapedTexts && escapedTexts >= FEW.escapedTexts)
        report(
          "static/obfuscated",
          first.escapedTexts,
          `The bundle writes ${escapedTexts} texts in escapes only.`,
        );
      if (first.arraySums && arraySums >= FEW.arraySums)
        report(
          "static/obfuscated",
          first.arraySums,
          `The bundle spells text by ${arraySums} sums of empty lists.`,
        );
      if (encoded && decodes)
        report("static/obfuscated", encoded, "The bundle decodes a long text and makes code of it.");
    },
  };
};

/** `[]`, `![]`, `+[]`, and sums of them: the alphabet of JSFuck. */
function isArrayish(expression: AnyNode): boolean {
  const node = bare(expression);
  if (node.type === "ArrayExpression") return node.elements.length <= 1;
  if (node.type === "UnaryExpression") return isArrayish(node.argument);
  return node.type === "BinaryExpression" && node.operator === "+" && isArrayish(node.right);
}

/** list.push(list.shift()) inside a loop with a try. */
function isRotation(node: AnyNode, ancestors: readonly AnyNode[]): boolean {
  if (
    node.type !== "CallExpression" ||
    node.callee.type !== "MemberExpression" ||
    propertyName(node.callee) !== "push"
  )
    return false;
  const [argument] = node.arguments;
  if (argument?.type !== "CallExpression" || argument.callee.type !== "MemberExpression") return false;
  if (propertyName(argument.callee) !== "shift") return false;
  const isInTry = ancestors.some(({ type }) => type === "TryStatement");
  return isInTry && ancestors.some(({ type }) => /^(While|DoWhile|For)Statement$/.test(type));
}

/** "2|0|1|3".split("|") in a function that loops over a switch. */
function isFlattened(node: AnyNode, ancestors: readonly AnyNode[]): boolean {
  if (node.type !== "Literal" || typeof node.value !== "string" || !ORDER.test(node.value)) return false;
  const member = ancestors.at(-1);
  return member?.type === "MemberExpression" && propertyName(member) === "split";
}

/** eval(atob(…)), Function(decode…): code of what was decoded, in one expression. */
function isDecodedCode(node: AnyNode): boolean {
  if (node.type !== "CallExpression" && node.type !== "NewExpression") return false;
  const callee = bare(node.callee);
  if (callee.type === "Identifier") return callee.name === "eval" || callee.name === "Function";
  return callee.type === "MemberExpression" && propertyName(callee) === "constructor";
}
