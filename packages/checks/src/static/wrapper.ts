import type { AnyNode, BlockStatement, FunctionExpression, Program } from "acorn";

/** Modules that the prelude provides. Source: the package format, as `atoll bundle` writes it. */
export const HOST_MODULES: readonly string[] = ["react", "react/jsx-runtime", "@atoll/sdk", "@atoll/sdk/ui"];

export type Wrapper = {
  readonly dependencies: readonly string[];
  readonly factory: FunctionExpression;
  readonly body: BlockStatement;
};

/**
 * The one call that a bundle is, `__atoll_define("main", [dependencies], function (require, exports) { … })`; undefined when the
 * program is anything more, less or else.
 */
export function wrapperOf(program: Program): Wrapper | undefined {
  const [statement, more] = program.body;
  if (more !== undefined || statement?.type !== "ExpressionStatement") return undefined;
  const call = statement.expression;
  if (call.type !== "CallExpression" || call.optional || !isName(call.callee, "__atoll_define"))
    return undefined;
  const [name, list, factory, tooMany] = call.arguments;
  if (tooMany !== undefined || name?.type !== "Literal" || name.value !== "main") return undefined;
  if (list?.type !== "ArrayExpression" || factory?.type !== "FunctionExpression") return undefined;
  const dependencies = list.elements.map((element) =>
    element?.type === "Literal" && typeof element.value === "string" ? element.value : undefined,
  );
  if (!dependencies.every((dependency) => dependency !== undefined) || !takesTwo(factory)) return undefined;
  return { dependencies, factory, body: factory.body };
}

function takesTwo({ params, async, generator, id }: FunctionExpression): boolean {
  const [first, second, more] = params;
  return (
    isName(first, "require") && isName(second, "exports") && more === undefined && !async && !generator && !id
  );
}

function isName(node: AnyNode | undefined, name: string): boolean {
  return node?.type === "Identifier" && node.name === name;
}
