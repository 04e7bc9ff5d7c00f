import { signedIn } from "../account/signed-in.ts";
import type { Command } from "../command/command.ts";
import { REGISTRY_OPTION } from "../project/registry-origin.ts";
import { safeText } from "../terminal/safe-text.ts";

/** `atoll whoami`: whose token is used, and their teams. */
export const whoamiCommand: Command = {
  name: "whoami",
  summary: "Shows who you are to the registry, and your teams.",
  positionals: [],
  options: { registry: REGISTRY_OPTION },
  examples: [{ line: "atoll whoami", does: "Name, teams and roles." }],
  async run(input, context) {
    const { origin, api } = await signedIn(input, context);
    const { user, teams } = await api.me();
    const rows = teams.map((team) => `  ${team.name} (${team.id}), ${team.role}`);
    return {
      json: { registry: origin, user, teams },
      text: safeText([`${user.name} <${user.email}> at ${origin}`, ...rows].join("\n")),
    };
  },
};
