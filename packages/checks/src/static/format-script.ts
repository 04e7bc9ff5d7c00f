import { generate } from "astring";
import { parseScript } from "./script-ast.ts";

/** The script with a statement on each line: what a reviewer reads of the bytes that ship. Throws SyntaxError. */
export function formatScript(text: string): string {
  return generate(parseScript(text));
}
