import { intrinsicOf } from "./rules/compiler-intrinsics.ts";
import { parseScript, visitNodes } from "./script-ast.ts";

/** The first order to the Hermes compiler in a script; null when there is none. Throws SyntaxError. */
export function firstIntrinsic(text: string): string | null {
  let found: string | null = null;
  visitNodes(parseScript(text), (node) => {
    found ??= intrinsicOf(node) ?? null;
  });
  return found;
}
