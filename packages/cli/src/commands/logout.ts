import type { Command } from "../command/command.ts";
import { REGISTRY_OPTION, registryOrigin } from "../project/registry-origin.ts";

/** `atoll logout`: forgets the token of a registry. */
export const logoutCommand: Command = {
  name: "logout",
  summary: "Forgets your sign-in on this machine.",
  positionals: [],
  options: { registry: REGISTRY_OPTION },
  examples: [{ line: "atoll logout", does: "The next submit needs atoll login again." }],
  async run(input, context) {
    const origin = await registryOrigin(input, {
      ...context,
      env: { ...context.env, ATOLL_TOKEN: undefined },
    });
    const removed = await context.credentials.remove(origin);
    const text = removed
      ? `Signed out of ${origin} on this machine. The token itself ends when it expires, or when it is removed in the portal.`
      : `You were not signed in to ${origin}.`;
    return { json: { registry: origin, removed }, text };
  },
};
