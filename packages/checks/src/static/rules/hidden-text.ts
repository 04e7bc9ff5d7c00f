import { findHiddenText, isLookalike } from "../../hidden-text.ts";
import type { ScriptRule } from "../script-rule.ts";

/** Characters that make a text read as another one, in the script and its names. */
export const hiddenText: ScriptRule = (report, { text }) => ({
  visit(node) {
    if (node.type === "Identifier" && isLookalike(node.name)) {
      report(
        "static/lookalike-name",
        node,
        `The name ${JSON.stringify(node.name)} mixes letters of scripts that look alike.`,
        node.name,
      );
    }
  },
  end() {
    for (const { offset, what } of findHiddenText(text)) {
      report(
        "static/invisible-text",
        { start: offset },
        `The bundle has ${what}.`,
        text.slice(Math.max(0, offset - 40), offset + 80),
      );
    }
  },
});
