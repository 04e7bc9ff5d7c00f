import packageJson from "../package.json" with { type: "json" };
import { bundleCommand } from "./commands/bundle.ts";

/** Where a command writes: results to `out`, problems to `error`, a line at a time. */
export type CliOutput = { out(text: string): void; error(text: string): void };

/** A command of `atoll`. */
export type Command = {
  readonly summary: string;
  readonly usage: string;
  /** Returns the exit code. */
  run(args: readonly string[], output: CliOutput): Promise<number>;
};

const COMMANDS: { readonly [name: string]: Command } = { bundle: bundleCommand };

/** Runs `atoll` with the arguments after its name and returns the exit code: 0, or 1 when something is wrong. */
export async function runCli(args: readonly string[], output: CliOutput): Promise<number> {
  const [name, ...rest] = args;
  if (name === "--version" || name === "-v") {
    output.out(packageJson.version);
    return 0;
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    output.out(help());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    output.error(`atoll has no command "${name}".\n\n${help()}`);
    return 1;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    output.out(`${command.summary}\n\nUsage: ${command.usage}`);
    return 0;
  }
  return command.run(rest, output);
}

function help(): string {
  const rows = Object.values(COMMANDS).map((command) => `  ${command.usage}\n      ${command.summary}`);
  return `Usage: atoll <command>\n\n${rows.join("\n")}\n\n  atoll --version`;
}
