import { AtollError, quoteForMessage } from "@atoll/protocol";
import type { RegistryApi, Team } from "@atoll/distribution/registry";

/** The team that a new mini-app goes to: the one named by id or name, else the only one. Throws COMMAND_USAGE when it is not clear. */
export async function teamFor(api: RegistryApi, named: string | undefined): Promise<string> {
  const teams = await api.teams();
  const able = teams.filter(({ role }) => role !== "analyst");
  const matching = named === undefined ? able : able.filter(({ id, name }) => id === named || name === named);
  const [first, second] = matching;
  if (first !== undefined && second === undefined) return first.id;
  throw new AtollError("COMMAND_USAGE", whyNot(named, able));
}

function whyNot(named: string | undefined, able: readonly Team[]): string {
  const list = able.map(({ id, name }) => `${quoteForMessage(name)} (${id})`).join(", ");
  if (able.length === 0)
    return "You may submit for no team. Make one in the portal, or: atoll submit --new-team <name>";
  if (named === undefined)
    return `This mini-app is new, and you are in several teams: ${list}. Name one: --team <id>`;
  return `${quoteForMessage(named)} is not one team of yours. Yours are: ${list}.`;
}
