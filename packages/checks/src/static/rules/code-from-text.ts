import type { AnyNode, CallExpression, NewExpression } from "acorn";
import { foldText, propertyName } from "../fold-text.ts";
import { isGlobal } from "../scope.ts";
import { bare } from "../script-ast.ts";
import type { ScriptRule } from "../script-rule.ts";

const MAKERS = new Set(["eval", "Function"]);
const TIMERS = new Set(["setTimeout", "setInterval", "setImmediate", "execScript"]);
/** Names by which scripts reach the global object. */
const GLOBAL_OBJECTS = new Set(["globalThis", "window", "self", "global", "top", "parent", "frames"]);

/** What packages ask of `Function` to learn where they run: nothing at all, and the global object. */
const PROBES = new Set(["", "return this"]);

type Call = CallExpression | NewExpression;

/** `eval`, `Function` and their like, by whatever name or chain they are reached. */
export const codeFromText: ScriptRule = (report, { text }) => ({
  visit(node, ancestors) {
    const maker = makerOf(node, ancestors);
    if (maker !== undefined && isUsed(node, ancestors)) {
      report(
        "static/eval",
        node,
        `The bundle uses ${maker}, which makes code out of text.`,
        around(text, node),
      );
    }
    if (node.type !== "CallExpression" && node.type !== "NewExpression") return;
    const timer = timerOf(node, ancestors);
    if (timer !== undefined) {
      report("static/eval", node, `The bundle gives ${timer} a text to run.`, around(text, node));
    }
    const chain = chainOf(node);
    if (chain === "function") {
      report(
        "static/eval",
        node,
        "The bundle calls the constructor of a function, which makes code out of text.",
        around(text, node),
      );
    } else if (chain === "text") {
      report(
        "static/constructor-chain",
        node,
        "The bundle gives a text to a constructor that it reaches through a value.",
        around(text, node),
      );
    }
  },
});

/** The text around a finding, as evidence. */
export function around(text: string, { start }: { readonly start: number }): string {
  return text.slice(start, start + 200);
}

function makerOf(node: AnyNode, ancestors: readonly AnyNode[]): string | undefined {
  if (node.type === "Identifier") {
    return MAKERS.has(node.name) && isReference(node, ancestors.at(-1)) && isGlobal(node.name, ancestors)
      ? node.name
      : undefined;
  }
  if (node.type !== "MemberExpression") return undefined;
  const object = bare(node.object);
  const isRoot =
    object.type === "ThisExpression" || (object.type === "Identifier" && GLOBAL_OBJECTS.has(object.name));
  const name = isRoot ? propertyName(node) : undefined;
  return name !== undefined && MAKERS.has(name) ? name : undefined;
}

/** A name that stands for a value, not for a property or a label. */
export function isReference(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (parent?.type === "MemberExpression") return parent.object === node || parent.computed;
  if (parent?.type === "Property") return parent.value === node || parent.computed;
  return parent?.type !== "MethodDefinition" && parent?.type !== "PropertyDefinition";
}

/** Looking at `Function` is harmless (`x instanceof Function`, `Function.prototype`); so is a {@link PROBES probe}. */
function isUsed(node: AnyNode, ancestors: readonly AnyNode[]): boolean {
  const parent = ancestors.findLast(({ type }) => !/^(Chain|Sequence|Parenthesized)Expression$/.test(type));
  if (parent === undefined) return false;
  if (parent.type === "UnaryExpression") return false;
  if (parent.type === "BinaryExpression") return false;
  if (parent.type === "MemberExpression") {
    const name = propertyName(parent);
    return name === undefined || /^(constructor|call|apply|bind)$/.test(name);
  }
  if (
    (parent.type === "CallExpression" || parent.type === "NewExpression") &&
    bare(parent.callee) === bare(node)
  ) {
    return parent.arguments.some((argument) => !PROBES.has(foldText(argument)?.trim() ?? "unknown"));
  }
  return true;
}

function timerOf(node: Call, ancestors: readonly AnyNode[]): string | undefined {
  const callee = bare(node.callee);
  const name =
    callee.type === "Identifier" && isGlobal(callee.name, ancestors)
      ? callee.name
      : callee.type === "MemberExpression"
        ? propertyName(callee)
        : undefined;
  const [first] = node.arguments;
  return name !== undefined && TIMERS.has(name) && first !== undefined && isText(first) ? name : undefined;
}

/** A text for certain: written out, a template, or a sum with one in it. */
function isText(expression: AnyNode): boolean {
  const node = bare(expression);
  if (node.type === "TemplateLiteral") return true;
  if (node.type === "BinaryExpression")
    return node.operator === "+" && (isText(node.left) || isText(node.right));
  return node.type === "Literal" ? typeof node.value === "string" : foldText(node) !== undefined;
}

/** "function" when the callee is the constructor of a function; "text" when it is some value's and is given text. */
function chainOf(node: Call): "function" | "text" | undefined {
  const callee = bare(node.callee);
  if (callee.type !== "MemberExpression" || propertyName(callee) !== "constructor") return undefined;
  const object = bare(callee.object);
  if (isFunctionForCertain(object)) return "function";
  const [first] = node.arguments;
  return first !== undefined && isText(first) ? "text" : undefined;
}

const BUILT_IN =
  /^(?:Array|Boolean|Date|Error|Function|Map|Number|Object|Promise|Proxy|RegExp|Set|String|Symbol)$/;

function isFunctionForCertain(expression: AnyNode): boolean {
  const node = bare(expression);
  if (/^(Function|ArrowFunction|Class)Expression$/.test(node.type)) return true;
  if (node.type === "Identifier") return BUILT_IN.test(node.name);
  if (node.type === "CallExpression") {
    const [argument] = node.arguments;
    const isPrototype =
      node.callee.type === "MemberExpression" && propertyName(node.callee) === "getPrototypeOf";
    return isPrototype && argument !== undefined && isFunctionForCertain(argument);
  }
  if (node.type !== "MemberExpression") return false;
  const name = propertyName(node);
  const object = bare(node.object);
  if (name === "constructor") return true;
  if (name === "__proto__") return isFunctionForCertain(object);
  if (name === "prototype") return object.type === "Identifier" && object.name === "Function";
  // A method of something written out: [].filter, "".at, (0).toFixed.
  return /^(ArrayExpression|Literal|TemplateLiteral|ObjectExpression)$/.test(object.type);
}
