import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { deviceToken, readSeedState, signIn, writeSeedState } from "./accounts.ts";
import type { Account } from "./accounts.ts";
import { sessionApi, tokenApi } from "./api.ts";
import type { Api } from "./api.ts";
import { buildExample, sourceDigest } from "./example-package.ts";
import { releaseExample } from "./release-example.ts";

export type SeedOptions = {
  /** Root of the checkout, whose examples are released. */
  readonly root: string;
  readonly shellOrigin: string;
  readonly portalOrigin: string;
  /** Where the seed remembers its accounts and what it built. */
  readonly stateFile: string;
  /** The one-time token that the registry printed; absent when there is an operator already. */
  readonly operatorToken: string | undefined;
  tell(line: string): void;
};

/**
 * Fills a new registry with the checkout's examples, as people would: an operator claims it and names a reviewer, a creator uploads,
 * the reviewer approves. Security: only public routes are used; the registry has no way in for this script.
 */
export async function seedRegistry(
  options: SeedOptions,
): Promise<Record<"operator" | "creator" | "reviewer", Account>> {
  const { root, stateFile, portalOrigin, tell } = options;
  const state = readSeedState(stateFile);
  writeSeedState(stateFile, state);
  const changed = changedExamples(root, state.built);
  if (options.operatorToken === undefined && changed.length === 0) return state.accounts;
  const { operator, creator, reviewer } = state.accounts;
  const operatorApi = await claim(portalOrigin, operator, options.operatorToken);
  const [creatorApi, reviewerApi] = [
    await signIn(portalOrigin, creator),
    await signIn(portalOrigin, reviewer),
  ];
  await operatorApi.call("POST", "/api/staff", { email: reviewer.email, role: "reviewer" });
  const token = await deviceToken(options.shellOrigin, creatorApi);
  const api = tokenApi(options.shellOrigin, token);
  const people = { creator: api, reviewer: reviewerApi, team: await teamOf(api) };
  for (const { name, digest } of changed) {
    tell(`Releasing examples/${name} …`);
    await releaseExample(await buildExample(join(root, "examples", name)), people);
    state.built[name] = digest;
    writeSeedState(stateFile, state);
  }
  return state.accounts;
}

function changedExamples(root: string, built: Readonly<Record<string, string>>) {
  const examples = join(root, "examples");
  return readdirSync(examples)
    .filter((name) => existsSync(join(examples, name, "manifest.json")))
    .map((name) => ({ name, digest: sourceDigest(join(examples, name)) }))
    .filter(({ name, digest }) => built[name] !== digest);
}

async function claim(
  portal: string,
  { email, name, password }: Account,
  token: string | undefined,
): Promise<Api> {
  const api = sessionApi(portal);
  if (token !== undefined) await api.call("POST", "/api/operator/claim", { token, email, password, name });
  await api.call("POST", "/api/sign-in", { email, password });
  return api;
}

async function teamOf(creator: Api): Promise<string> {
  const { teams } = await creator.call<{ teams: readonly { id: string; name: string }[] }>(
    "GET",
    "/v1/teams",
  );
  const first =
    teams[0] ?? (await creator.call<{ id: string }>("POST", "/v1/teams", { name: "Atoll examples" }));
  return first.id;
}
