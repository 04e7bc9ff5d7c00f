import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ApiRefusal, sessionApi, tokenApi } from "./api.ts";
import type { Api } from "./api.ts";

/** Someone who can sign in to a seeded registry. */
export type Account = { readonly email: string; readonly name: string; readonly password: string };

/** What earlier starts seeded: accounts, and what each example was built from. Kept beside the database, readable by its owner only. */
export type SeedState = {
  readonly accounts: { readonly operator: Account; readonly creator: Account; readonly reviewer: Account };
  readonly built: Record<string, string>;
};

/** The state of a data folder, or a new one with passwords of its own. */
export function readSeedState(file: string): SeedState {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as SeedState;
  } catch {
    return {
      accounts: { operator: person("operator"), creator: person("creator"), reviewer: person("reviewer") },
      built: {},
    };
  }
}

export function writeSeedState(file: string, state: SeedState): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
}

function person(role: string): Account {
  const name = role[0]?.toUpperCase() + role.slice(1);
  return { email: `${role}@atoll.example`, name, password: randomBytes(15).toString("base64url") };
}

/** The portal as this person sees it: their account is made when it is not there. */
export async function signIn(portal: string, { email, name, password }: Account): Promise<Api> {
  const api = sessionApi(portal);
  try {
    await api.call("POST", "/api/sign-in", { email, password });
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    await api.call("POST", "/api/sign-up", { email, name, password });
    await api.call("POST", "/api/sign-in", { email, password });
  }
  return api;
}

/** Signs a command line in by the device flow, as `atoll login` does: asked for there, approved in the portal. */
export async function deviceToken(shell: string, portal: Api): Promise<string> {
  const cli = tokenApi(shell);
  const clientId = "atoll-cli";
  const { deviceCode, userCode } = await cli.call<{ deviceCode: string; userCode: string }>(
    "POST",
    "/v1/device/code",
    { clientId },
  );
  await portal.call("POST", "/api/device/approve", { userCode });
  const { token } = await cli.call<{ token: string }>("POST", "/v1/device/token", { deviceCode, clientId });
  return token;
}
