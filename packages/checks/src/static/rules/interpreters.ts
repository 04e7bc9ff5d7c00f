import type { AnyNode } from "acorn";
import { propertyName } from "../fold-text.ts";
import { isGlobal } from "../scope.ts";
import { bare, visitNodes } from "../script-ast.ts";
import type { ScriptRule } from "../script-rule.ts";
import { around } from "./code-from-text.ts";

/** Names of syntax nodes, which only a parser or an interpreter of JavaScript has many of. */
const SYNTAX = new Set(
  (
    "VariableDeclarator MemberExpression ArrowFunctionExpression CallExpression FunctionDeclaration AssignmentExpression " +
    "BinaryExpression BlockStatement IfStatement ReturnStatement ObjectExpression UpdateExpression ConditionalExpression " +
    "TemplateLiteral LogicalExpression ThrowStatement TryStatement WhileStatement"
  ).split(" "),
);
const MANY = 12;

/** Ways to run what was not reviewed: an interpreter in the bundle, or a function that makes code of what it fetched. */
export const interpreters: ScriptRule = (report, { text }) => {
  const seen = new Map<string, AnyNode>();
  return {
    visit(node, ancestors) {
      if (node.type === "Literal" && typeof node.value === "string" && SYNTAX.has(node.value))
        seen.set(node.value, node);
      if (node.type === "Identifier" && SYNTAX.has(node.name)) seen.set(node.name, node);
      if (!/Function/.test(node.type) || ancestors.length < 3) return;
      const found = loaderIn(node, ancestors);
      if (found !== undefined)
        report(
          "static/loader",
          found,
          "The bundle fetches something and makes code of text in the same function.",
          around(text, found),
        );
    },
    end() {
      const [first] = seen.values();
      if (first === undefined || seen.size < MANY) return;
      report(
        "static/interpreter",
        first,
        `The bundle names ${seen.size} kinds of syntax nodes: it seems to hold an interpreter or a parser of JavaScript.`,
        around(text, first),
      );
    },
  };
};

/** The call that makes code, in the innermost function that also fetches. */
function loaderIn(node: AnyNode, ancestors: readonly AnyNode[]): AnyNode | undefined {
  let fetches = false;
  let makes: AnyNode | undefined;
  // Security: bounded by what a function of its own has; whole bundles are one function too and would always match.
  if (node.end - node.start > 20_000) return undefined;
  visitNodes(node, (inner, between) => {
    if (inner.type !== "CallExpression" && inner.type !== "NewExpression") return;
    const callee = bare(inner.callee);
    const around = [...ancestors, ...between];
    const name = callee.type === "Identifier" && isGlobal(callee.name, around) ? callee.name : undefined;
    if (name === "fetch" || name === "XMLHttpRequest" || name === "WebSocket") fetches = true;
    const isChain = callee.type === "MemberExpression" && propertyName(callee) === "constructor";
    if (name === "eval" || name === "Function" || isChain) makes = inner;
  });
  return fetches ? makes : undefined;
}
