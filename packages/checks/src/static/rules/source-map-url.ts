import type { AnyNode } from "acorn";
import type { ScriptRule } from "../script-rule.ts";

const COMMENT = /\/[/*][#@][ \t]*source(?:Mapping)?URL[ \t]*=/g;

/** Comments by which tools fetch a source map, from wherever a creator says, whenever someone opens them. */
export const sourceMapUrl: ScriptRule = (report, { text }) => {
  const quoted: AnyNode[] = [];
  return {
    visit(node) {
      const isText = node.type === "Literal" || node.type === "TemplateElement";
      if (isText && /source(?:Mapping)?URL/.test(text.slice(node.start, node.end))) quoted.push(node);
    },
    end() {
      for (const { index } of text.matchAll(COMMENT)) {
        if (quoted.some(({ start, end }) => start <= index && index < end)) continue;
        const evidence = text.slice(index, index + 200);
        report(
          "static/source-map-url",
          { start: index },
          "The script names the address of a source map.",
          evidence,
        );
      }
    },
  };
};
