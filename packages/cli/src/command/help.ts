import type { Command } from "./command.ts";
import { EXIT_CODES } from "./exit-codes.ts";
import { COMMON_OPTIONS } from "./parse-input.ts";

/** `atoll --help`. */
export function describeCommands(commands: readonly Command[]): string {
  return [
    "Usage: atoll <command>",
    "",
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    "",
    ...columns([
      ["<command> --help", "Options and examples of a command."],
      ["--version", "The version of atoll."],
    ]),
    "",
    "Exit codes",
    ...columns(Object.values(EXIT_CODES).map(({ code, meaning }) => [String(code), meaning])),
  ].join("\n");
}

/** `atoll <command> --help`. */
export function describeCommand(command: Command): string {
  const { summary, positionals, options, examples } = command;
  const rows = Object.entries({ ...options, ...COMMON_OPTIONS }).map(([name, option]): [string, string] => [
    `--${name}${"value" in option && option.value !== undefined ? ` ${option.value}` : ""}`,
    option.summary,
  ]);
  return [
    summary,
    "",
    `Usage: ${usageOf(command)}`,
    "",
    ...columns([...positionals.map(({ name, summary: about }): [string, string] => [name, about]), ...rows]),
    "",
    "Examples",
    ...columns(examples.map(({ line, does }) => [line, does])),
  ].join("\n");
}

/** `atoll create <folder> [options]`. */
export function usageOf({ name, positionals }: Command): string {
  const given = positionals.map((each) => (each.required === true ? `<${each.name}>` : `[${each.name}]`));
  return ["atoll", name, ...given, "[options]"].join(" ");
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
