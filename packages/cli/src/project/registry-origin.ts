import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AtollError, quoteForMessage } from "@atoll/protocol";
import type { CommandContext, CommandInput, CommandOption } from "../command/command.ts";

/** Where a registry listens on the machine of its operator. */
export const DEFAULT_ORIGIN = "http://localhost:4000";

/** The option of every command that speaks to a registry. */
export const REGISTRY_OPTION: CommandOption = {
  type: "string",
  value: "<origin>",
  summary: `The registry; else ATOLL_REGISTRY, else that of the folder's .npmrc, else ${DEFAULT_ORIGIN}.`,
};

/** Which registry a command speaks to, as an origin. Throws COMMAND_USAGE. */
export async function registryOrigin(
  { values }: Pick<CommandInput, "values">,
  { cwd, env }: Pick<CommandContext, "cwd" | "env">,
): Promise<string> {
  const named = typeof values["registry"] === "string" ? values["registry"] : env["ATOLL_REGISTRY"];
  if (named !== undefined && named !== "") return parseOrigin(named);
  // Security: a folder may come from anyone, and a token of the environment is for the registry that its owner named.
  if ((env["ATOLL_TOKEN"] ?? "") !== "") {
    throw new AtollError(
      "COMMAND_USAGE",
      "ATOLL_TOKEN is set, and it is not said for which registry. Name it: --registry <origin>, or ATOLL_REGISTRY.",
    );
  }
  return parseOrigin((await originOfNpmrc(cwd)) ?? DEFAULT_ORIGIN);
}

/** An origin that a token may be sent to. Throws COMMAND_USAGE. */
function parseOrigin(text: string): string {
  const origin = parseAddress(text);
  const { protocol, hostname } = new URL(origin);
  // Security: a token in the clear is anyone's on the way.
  if (protocol === "http:" && !isLoopback(hostname)) {
    throw new AtollError(
      "COMMAND_USAGE",
      `${quoteForMessage(text)} is not https. Only a registry on this machine may be spoken to without.`,
    );
  }
  return origin;
}

/** The origin of a registry's address. Throws COMMAND_USAGE. */
export function parseAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "")
    return url.origin;
  throw new AtollError(
    "COMMAND_USAGE",
    `${quoteForMessage(text)} is not the address of a registry. Write it like https://registry.example.com`,
  );
}

function isLoopback(host: string): boolean {
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    host === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(host)
  );
}

async function originOfNpmrc(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, ".npmrc"), "utf8").catch(() => "");
  const address = /^\s*@atoll:registry\s*=\s*(\S+)\s*$/m.exec(text)?.[1];
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : undefined;
}
