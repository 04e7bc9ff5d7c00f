import type { AnyNode, Pattern } from "acorn";
import { childrenOf } from "./script-ast.ts";

const declared = new WeakMap<AnyNode, ReadonlySet<string>>();

/** True when no scope around a node declares the name: it is the realm's own. */
export function isGlobal(name: string, ancestors: readonly AnyNode[]): boolean {
  return !ancestors.some((node) => namesOf(node).has(name));
}

/** Names that a node declares for what is inside it. */
function namesOf(node: AnyNode): ReadonlySet<string> {
  const known = declared.get(node);
  if (known !== undefined) return known;
  const names = new Set<string>();
  collect(node, names);
  declared.set(node, names);
  return names;
}

function collect(node: AnyNode, names: Set<string>): void {
  switch (node.type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      if (node.type === "FunctionExpression" && node.id) names.add(node.id.name);
      for (const parameter of node.params) addPattern(parameter, names);
      addVars(node.body, names);
      return;
    case "ClassExpression":
      if (node.id) names.add(node.id.name);
      return;
    case "CatchClause":
      if (node.param) addPattern(node.param, names);
      return;
    case "Program":
      addVars(node, names);
      addLexical(node.body, names);
      return;
    case "BlockStatement":
      addLexical(node.body, names);
      return;
    case "SwitchStatement":
      addLexical(
        node.cases.flatMap((one) => one.consequent),
        names,
      );
      return;
    case "ForStatement":
      if (node.init?.type === "VariableDeclaration") addLexical([node.init], names);
      return;
    case "ForInStatement":
    case "ForOfStatement":
      if (node.left.type === "VariableDeclaration") addLexical([node.left], names);
  }
}

/** `var`s anywhere below, but not inside of other functions. */
function addVars(root: AnyNode, names: Set<string>): void {
  for (const node of childrenOf(root)) {
    if (node.type === "VariableDeclaration" && node.kind === "var") {
      for (const { id } of node.declarations) addPattern(id, names);
    }
    if (!/^(Function|ArrowFunction|Class)/.test(node.type)) addVars(node, names);
  }
}

function addLexical(nodes: readonly AnyNode[], names: Set<string>): void {
  for (const node of nodes) {
    if (node.type === "VariableDeclaration" && node.kind !== "var") {
      for (const { id } of node.declarations) addPattern(id, names);
    }
    if ((node.type === "FunctionDeclaration" || node.type === "ClassDeclaration") && node.id)
      names.add(node.id.name);
  }
}

function addPattern(pattern: Pattern | AnyNode, names: Set<string>): void {
  switch (pattern.type) {
    case "Identifier":
      names.add(pattern.name);
      return;
    case "AssignmentPattern":
      return addPattern(pattern.left, names);
    case "RestElement":
      return addPattern(pattern.argument, names);
    case "ArrayPattern":
      for (const element of pattern.elements) if (element) addPattern(element, names);
      return;
    case "ObjectPattern":
      for (const property of pattern.properties)
        addPattern(property.type === "RestElement" ? property : property.value, names);
  }
}
