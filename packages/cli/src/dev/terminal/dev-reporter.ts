import { formatProblem } from "../../bundle/problem.ts";
import { formatBytes } from "../../bundle/caps.ts";
import { safeText } from "../../terminal/safe-text.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { DevLoopEvent } from "../build/dev-loop.ts";
import type { FramedProblem, PlacedEntry, Told } from "../contract.ts";
import { formatFrame } from "../places/code-frame.ts";

/** Says in the terminal what happens. */
export type DevReporter = {
  loop(event: DevLoopEvent, problems: readonly FramedProblem[]): void;
  told(told: Told, placed: readonly PlacedEntry[]): void;
};

/** For people: a line for each thing, source around what is wrong. */
export function createTextReporter(terminal: Terminal, clock: () => string): DevReporter {
  const { paint } = terminal;
  const say = (text: string) => terminal.say(`  ${paint.dim(clock())}  ${text}`);
  const more = (lines: readonly string[]) => {
    for (const line of lines) terminal.say(`            ${safeText(line)}`);
  };
  return {
    loop(event, problems) {
      if (event.kind === "building" && event.changed.length > 0)
        terminal.progress(`  ${listOf(event.changed)} changed …`);
      if (event.kind === "built") {
        const main = event.build.built.files.get("main.jsbundle")?.length ?? 0;
        const first =
          event.build.changed.length === 0 ? "" : `${safeText(listOf(event.build.changed))} changed · `;
        say(`${first}${paint.green("built")} in ${ms(event.build.ms)} · ${formatBytes(main)}`);
        for (const problem of problems) sayProblem(problem, paint.yellow("warning"));
      }
      if (event.kind === "unchanged") terminal.progress("  Nothing of the package changed.");
      if (event.kind === "failed") {
        for (const problem of problems) sayProblem(problem, paint.red("failed"));
      }
    },
    told({ entries }, placed) {
      entries.forEach((entry, index) => {
        const at = placed[index];
        if (at === undefined) return;
        const place =
          at.frame === null
            ? ""
            : paint.dim(`  ${safeText(`${at.frame.file}:${at.frame.line}:${at.frame.column}`)}`);
        switch (entry.kind) {
          case "drawn":
            return say(`${paint.green("on screen")} ${ms(entry.ms)} after the change`);
          case "log":
            return say(`${levelOf(entry.level)} ${oneLine(at.text)}${place}`);
          case "report":
            say(`${paint.red("error")} ${oneLine(at.text)}${place}`);
            return more(at.frame === null ? at.stack.split("\n") : formatFrame(at.frame));
          case "end":
            say(`${paint.red("ended")} ${entry.code}. ${oneLine(at.text)}${place}`);
            return more(at.frame === null ? at.stack.split("\n").filter(Boolean) : formatFrame(at.frame));
        }
      });
    },
  };

  function sayProblem(problem: FramedProblem, label: string): void {
    const { frame, at, ...rest } = problem;
    if (frame === undefined || at === undefined) {
      say(label);
      return more(formatProblem(problem).split("\n"));
    }
    say(`${label} ${problem.code}  ${safeText(`${at.file}:${at.line}:${at.column}`)}`);
    more([
      ...problem.message.split("\n"),
      ...formatFrame(frame),
      ...(rest.hint === undefined ? [] : [rest.hint]),
    ]);
  }

  function levelOf(level: string): string {
    if (level === "error") return paint.red("error");
    return level === "warn" ? paint.yellow("warn") : paint.cyan(level);
  }
}

/** For programs: a JSON document a line. */
export function createJsonReporter(terminal: Terminal): DevReporter {
  const say = (document: object) => terminal.say(JSON.stringify(document));
  return {
    loop(event, problems) {
      if (event.kind === "built") {
        const { number, changed, ms, built } = event.build;
        say({ event: "built", build: number, changed, ms, sizes: built.sizes, warnings: problems });
      } else if (event.kind === "failed") say({ event: "failed", ms: event.ms, problems });
      else say({ event: event.kind, changed: event.changed });
    },
    told({ build, entries }, placed) {
      entries.forEach((entry, index) => say({ event: entry.kind, build, ...entry, ...placed[index] }));
    },
  };
}

function listOf(paths: readonly string[]): string {
  return paths.length > 2 ? `${paths.length} files` : paths.join(", ");
}

/** Whole milliseconds. */
function ms(duration: number): string {
  return `${Math.round(duration)} ms`;
}

/** Security: words of the mini-app stay one line of ours, and reach the terminal without control characters. */
function oneLine(text: string): string {
  return safeText(text.replaceAll("\n", " ⏎ ").slice(0, 2_000));
}
