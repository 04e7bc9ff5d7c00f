import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { createRegistryApi } from "@atoll/distribution/registry";
import type { RegistryApi } from "@atoll/distribution/registry";
import { isAtollError } from "@atoll/protocol";
import { loopbackFetch } from "../../packages/distribution/src/node/loopback-fetch.ts";
import { openPortal } from "./portal.ts";
import type { Portal } from "./portal.ts";

/** Someone who can sign in to a seeded registry. */
export type Account = { readonly email: string; readonly name: string; readonly password: string };

/** A new account's details, with a password of its own. */
export function newAccount(role: string): Account {
  const name = role.charAt(0).toUpperCase() + role.slice(1);
  return { email: `${role}@atoll.example`, name, password: randomBytes(15).toString("base64url") };
}

/** Makes the operator of a registry that nobody operates yet, with the one-time token that it printed. */
export async function claimRegistry(origin: string, token: string, account: Account): Promise<void> {
  await openPortal(origin).post("/api/operator/claim", { token, ...account });
}

/** The portal as this person sees it. Throws NOT_SIGNED_IN for an account that is not there, or has another password. */
export async function signIn(origin: string, { email, password }: Account): Promise<Portal> {
  const portal = openPortal(origin);
  await portal.post("/api/sign-in", { email, password });
  return portal;
}

/** Like {@link signIn}, for an account that may have to be made: an address that has one stays as it is. */
export async function signUpAndIn(origin: string, account: Account): Promise<Portal> {
  await openPortal(origin).post("/api/sign-up", account);
  return signIn(origin, account);
}

/** Signs a command line in by the device flow, as `atoll login` does: asked for there, approved in the portal. */
export async function signInCommandLine(origin: string, portal: Portal): Promise<RegistryApi> {
  const api = createRegistryApi({ origin, fetch: loopbackFetch });
  const { deviceCode, userCode, interval } = await api.deviceCode();
  await portal.post("/api/device/approve", { userCode });
  for (;;) {
    try {
      const { token } = await api.deviceToken(deviceCode);
      return createRegistryApi({ origin, token, fetch: loopbackFetch });
    } catch (error) {
      if (!isAtollError(error) || error.code !== "AUTHORIZATION_PENDING") throw error;
      await sleep(interval * 1_000);
    }
  }
}
