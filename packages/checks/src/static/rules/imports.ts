import { foldText } from "../fold-text.ts";
import { isGlobal } from "../scope.ts";
import type { ScriptRule } from "../script-rule.ts";
import { HOST_MODULES, wrapperOf } from "../wrapper.ts";
import { around, isReference } from "./code-from-text.ts";

/** Modules asked for: only what hosts provide and the wrapper names, by a name that is written out. */
export const imports: ScriptRule = (report, facts) => {
  const say = (node: { start: number }, message: string) =>
    report("static/import", node, message, around(facts.text, node));
  return {
    visit(node, ancestors) {
      if (node.type === "ImportExpression")
        return say(node, "The bundle uses import(), which the sandbox does not have.");
      if (node.type === "Program") {
        for (const name of wrapperOf(node)?.dependencies ?? []) {
          if (!HOST_MODULES.includes(name))
            say(node, `The bundle asks for the module ${JSON.stringify(name)}, which hosts do not provide.`);
        }
        return;
      }
      if (node.type !== "Identifier" || node.name !== "require" || !isReference(node, ancestors.at(-1)))
        return;
      const [program] = ancestors;
      const wrapper = program?.type === "Program" ? wrapperOf(program) : undefined;
      // The wrapper's own parameter; a package's inner `require` is a function of its own.
      const inner = wrapper === undefined ? ancestors : ancestors.slice(ancestors.indexOf(wrapper.body));
      if (!isGlobal("require", inner) || ancestors.at(-1) === wrapper?.factory) return;
      const parent = ancestors.at(-1);
      if (parent?.type === "UnaryExpression" && parent.operator === "typeof") return;
      const isCall = parent?.type === "CallExpression" && parent.callee === node;
      const name = isCall && parent.arguments[0] !== undefined ? foldText(parent.arguments[0]) : undefined;
      if (name === undefined) {
        report(
          "static/dynamic-import",
          node,
          "The bundle uses require in another way than with a name that is written out.",
          around(facts.text, node),
        );
      } else if (wrapper?.dependencies.includes(name) !== true) {
        say(node, `The bundle requires ${JSON.stringify(name)} and does not name it as a dependency.`);
      }
    },
  };
};
