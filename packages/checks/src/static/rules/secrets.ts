import { findSecrets } from "../../secrets.ts";
import type { ScriptRule } from "../script-rule.ts";

/** Keys in the script. */
export const secrets: ScriptRule = (report, { text }) => ({
  end() {
    for (const { offset, name, shown } of findSecrets(text)) {
      report("static/secret", { start: offset }, `The bundle holds what looks like ${name}.`, shown);
    }
  },
});
