import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AtollError, safeParseManifest } from "@atoll/protocol";
import type { CommandContext, CommandInput, CommandOption } from "../command/command.ts";

/** The option of commands that are about a mini-app at the registry. */
export const APP_OPTION: CommandOption = {
  type: "string",
  value: "<id>",
  summary: "The mini-app; that of this folder unless given.",
};

/** Which mini-app a command is about. Throws COMMAND_USAGE when neither the option nor the folder says so. */
export async function appIdOf(
  { values }: Pick<CommandInput, "values">,
  { cwd }: Pick<CommandContext, "cwd">,
): Promise<string> {
  const named = values["app"];
  if (typeof named === "string") return named;
  const text = await readFile(join(cwd, "manifest.json"), "utf8").catch(() => undefined);
  if (text === undefined) {
    throw new AtollError(
      "COMMAND_USAGE",
      `There is no manifest.json in ${cwd}. Run this in the mini-app's folder, or name it: --app <id>`,
    );
  }
  const parsed = safeParseManifest(text);
  if (!parsed.ok) throw parsed.error;
  return parsed.manifest.id;
}
