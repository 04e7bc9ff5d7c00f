import { propertyName } from "../fold-text.ts";
import { isGlobal } from "../scope.ts";
import type { ScriptRule } from "../script-rule.ts";
import { around, isReference } from "./code-from-text.ts";

const NAME = "WebAssembly";
/** How a module of WebAssembly begins, plain and in base64. */
const MODULE = /^(?:\0asm|AGFzbQ[A-P])/;

/** WebAssembly by its name, and modules of it inside of texts. */
export const webAssembly: ScriptRule = (report, { text }) => ({
  visit(node, ancestors) {
    const isName = node.type === "Identifier" && node.name === NAME && isReference(node, ancestors.at(-1));
    const isMember = node.type === "MemberExpression" && propertyName(node) === NAME;
    const parent = ancestors.at(-1);
    const isTypeof = parent?.type === "UnaryExpression" && parent.operator === "typeof";
    if (isMember || (isName && !isTypeof && isGlobal(NAME, ancestors))) {
      report("static/wasm", node, "The bundle uses WebAssembly.", around(text, node));
    }
    if (node.type === "Literal" && typeof node.value === "string" && MODULE.test(node.value)) {
      report("static/wasm", node, "The bundle holds a module of WebAssembly as text.", around(text, node));
    }
  },
});
