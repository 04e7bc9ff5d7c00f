import { AtollError } from "@atoll/protocol";
import type { RegistryApi } from "@atoll/distribution/registry";
import type { CommandContext, CommandInput } from "../command/command.ts";
import { registryOrigin } from "../project/registry-origin.ts";

/** The registry of a command, spoken to as this person. */
export type SignedIn = { readonly origin: string; readonly api: RegistryApi };

/** Speaks to the command's registry with ATOLL_TOKEN or the token of an earlier login. Throws NOT_SIGNED_IN, TOKEN_EXPIRED, COMMAND_USAGE. */
export async function signedIn(
  input: Pick<CommandInput, "values">,
  context: CommandContext,
): Promise<SignedIn> {
  const origin = await registryOrigin(input, context);
  return { origin, api: context.createApi(origin, await tokenFor(origin, context)) };
}

async function tokenFor(origin: string, { env, credentials, now }: CommandContext): Promise<string> {
  const given = env["ATOLL_TOKEN"] ?? "";
  if (given !== "") return given;
  const kept = await credentials.get(origin);
  if (kept === undefined)
    throw new AtollError(
      "NOT_SIGNED_IN",
      `You are not signed in to ${origin}. Run: atoll login --registry ${origin}`,
    );
  if (kept.expiresAt !== null && Date.parse(kept.expiresAt) <= now()) {
    throw new AtollError(
      "TOKEN_EXPIRED",
      `Your sign-in to ${origin} ended at ${kept.expiresAt}. Run: atoll login --registry ${origin}`,
    );
  }
  return kept.token;
}
