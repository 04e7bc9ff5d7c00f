import type { RegistryApi } from "@atoll/distribution/registry";
import type { Manifest } from "@atoll/protocol";
import type { CommandContext, CommandInput } from "../command/command.ts";
import { patiently } from "./patiently.ts";
import { teamFor } from "./team-for.ts";

/** Makes the mini-app at the registry when it is not there yet. Throws COMMAND_USAGE when its team is not clear. */
export async function ensureApp(
  api: RegistryApi,
  { id, name }: Manifest,
  { values }: Pick<CommandInput, "values">,
  context: CommandContext,
): Promise<void> {
  const apps = await patiently(() => api.apps(), context);
  if (apps.some((app) => app.id === id)) return;
  const { team, "new-team": newTeam } = values;
  const teamId =
    typeof newTeam === "string"
      ? (await api.createTeam(newTeam)).id
      : await teamFor(api, typeof team === "string" ? team : undefined);
  await api.createApp({ id, team: teamId, name });
  context.terminal.say(`Made the mini-app ${id}.`);
}
