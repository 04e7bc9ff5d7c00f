import { parseArgs } from "node:util";
import { AtollError } from "@atoll/protocol";
import type { Command, CommandInput } from "./command.ts";

/** Options that every command has. */
export const COMMON_OPTIONS = {
  json: { type: "boolean", summary: "One JSON document on stdout; progress stays on stderr." },
  help: { type: "boolean", summary: "This help." },
} as const;

/** What a command was given. Throws COMMAND_USAGE. */
export function parseInput(command: Command, args: readonly string[]): CommandInput {
  const { values, positionals } = parse(command, args);
  const required = command.positionals.filter((each) => each.required === true).length;
  if (positionals.length < required) {
    throw usage(command, `<${command.positionals[positionals.length]?.name ?? ""}> is missing.`);
  }
  if (positionals.length > command.positionals.length) {
    throw usage(command, `"${positionals[command.positionals.length] ?? ""}" is one argument too many.`);
  }
  return { positionals, values };
}

function parse(command: Command, args: readonly string[]) {
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(
    ([name, { type }]) => [name, { type, ...(name === "help" && { short: "h" }) }] as const,
  );
  try {
    const parsed = parseArgs({
      args: [...args],
      options: Object.fromEntries(options),
      allowPositionals: true,
    });
    return { values: parsed.values as CommandInput["values"], positionals: parsed.positionals };
  } catch (cause) {
    // Node's sentence names the option; what it goes on to advise is for programmers.
    const [sentence] = (cause instanceof Error ? cause.message : String(cause)).split(/\. |\n/, 1);
    throw usage(command, `${sentence ?? "The options do not fit"}.`, cause);
  }
}

function usage({ name }: Command, problem: string, cause?: unknown): AtollError {
  return new AtollError("COMMAND_USAGE", `atoll ${name}: ${problem} See: atoll ${name} --help`, { cause });
}
