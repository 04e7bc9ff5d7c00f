import { setTimeout as pause } from "node:timers/promises";
import { AtollError, isAtollError } from "@atoll/protocol";
import { problemsOf } from "./bundle/problem.ts";
import type { Command, CommandContext, CommandResult } from "./command/command.ts";
import { COMMANDS } from "./command/command-table.ts";
import { EXIT_CODES, exitOf } from "./command/exit-codes.ts";
import { describeCommand, describeCommands } from "./command/help.ts";
import { parseInput } from "./command/parse-input.ts";
import { suggest } from "./command/suggest.ts";
import { safeText } from "./terminal/safe-text.ts";
import { BUILDER } from "./version.ts";

/** Where a command's result goes, a document at a time: results to `out`, what went wrong to `error`. */
export type CliOutput = { out(text: string): void; error(text: string): void };

/** How long word of Ctrl-C may take. */
const CTRL_C_MS = 100;

/** Runs `atoll` with the arguments after its name and returns the exit code, one of EXIT_CODES. Never throws. */
export async function runCli(
  args: readonly string[],
  output: CliOutput,
  context: CommandContext,
  commands: readonly Command[] = COMMANDS,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === "--version" || name === "-v") return done(output, BUILDER.version);
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    return done(output, describeCommands(commands));
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) return unknownCommand(name, output, commands);
  const own = rest.includes("--") ? rest.slice(0, rest.indexOf("--")) : rest;
  if (own.includes("--help") || own.includes("-h")) return done(output, describeCommand(command));
  const json = own.includes("--json");
  try {
    return show(await command.run(parseInput(command, rest), context), json, output);
  } catch (error) {
    // Ctrl-C reaches child processes too, and what they break may be heard of before Ctrl-C itself.
    if (!isAtollError(error)) await pause(CTRL_C_MS);
    return fail(
      fromSystem(error),
      { json, stopped: context.signal.aborted, debug: context.env["ATOLL_DEBUG"] === "1" },
      output,
    );
  }
}

function done(output: CliOutput, text: string): number {
  output.out(text);
  return EXIT_CODES.done.code;
}

function unknownCommand(name: string, output: CliOutput, commands: readonly Command[]): number {
  const meant = suggest(
    name,
    commands.map((each) => each.name),
  );
  const advice = meant === undefined ? "See: atoll --help" : `Did you mean: atoll ${meant}`;
  output.error(`COMMAND_USAGE  atoll has no command "${safeText(name.slice(0, 80))}". ${advice}`);
  return EXIT_CODES.usage.code;
}

function show(result: CommandResult, json: boolean, output: CliOutput): number {
  const exit = result.exit ?? "done";
  const text = json ? JSON.stringify({ ok: exit === "done", ...result.json }, null, 2) : result.text;
  output.out(text);
  return EXIT_CODES[exit].code;
}

type Failing = { readonly json: boolean; readonly stopped: boolean; readonly debug: boolean };

function fail(error: unknown, { json, stopped, debug }: Failing, output: CliOutput): number {
  const exit = stopped ? "interrupted" : exitOf(error);
  const known = !stopped && isAtollError(error) ? error : undefined;
  const message = stopped ? "Stopped." : messageOf(error, debug);
  const problems = known === undefined ? [] : problemsOf(known);
  if (json) output.out(JSON.stringify({ ok: false, code: known?.code ?? null, message, problems }, null, 2));
  // Problems of a build say their codes themselves.
  else
    output.error(
      safeText(known === undefined || problems.length > 0 ? message : `${known.code}  ${message}`),
    );
  return EXIT_CODES[exit].code;
}

/** What the system said of a file is for the person to mend, and no fault of ours. */
function fromSystem(error: unknown): unknown {
  if (!(error instanceof Error) || !("path" in error) || typeof error.path !== "string") return error;
  const code = "code" in error ? String(error.code) : "";
  if (!SYSTEM_CODES.has(code)) return error;
  const message = `${error.path} cannot be used (${code}). Check its permissions, and that the disk has room.`;
  return new AtollError("FILE_UNUSABLE", message, { cause: error });
}

const SYSTEM_CODES = new Set([
  "EACCES",
  "EPERM",
  "EROFS",
  "ENOSPC",
  "EDQUOT",
  "ENOTDIR",
  "EISDIR",
  "EMFILE",
  "ELOOP",
]);

function messageOf(error: unknown, debug: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  if (isAtollError(error)) return message;
  if (debug && error instanceof Error) return error.stack ?? message;
  return `A fault of atoll itself: ${message}\nRun it again with ATOLL_DEBUG=1 to see where, and report it.`;
}
