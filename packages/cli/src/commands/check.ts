import { resolve } from "node:path";
import { checkMiniApp } from "../check/check-mini-app.ts";
import { countFindings, formatFinding } from "../check/finding.ts";
import type { Command } from "../command/command.ts";
import { FOLDER } from "../project/folder.ts";

/** `atoll check`: what the registry will find, found here. */
export const checkCommand: Command = {
  name: "check",
  summary: "Checks types, build and all that the registry will check.",
  positionals: [FOLDER],
  options: {},
  examples: [
    { line: "atoll check", does: "Each finding with its place, what was found, and what to do." },
    { line: "atoll check --json", does: "The findings as JSON, as the registry gives them." },
  ],
  async run({ positionals }, { cwd, signal, terminal }) {
    const projectDir = resolve(cwd, positionals[0] ?? ".");
    const { findings, ran } = await checkMiniApp({ projectDir, signal, tell: terminal.progress });
    const blocked = findings.some(({ severity }) => severity === "blocking");
    const summary = `${countFindings(findings)} in ${ran.join(", ")}`;
    return {
      exit: blocked ? "problems" : "done",
      json: { findings, checks: ran },
      text: [...findings.map((finding) => formatFinding(finding, terminal.paint)), summary].join("\n"),
    };
  },
};
