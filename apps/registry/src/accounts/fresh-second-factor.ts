import { AtollError } from "@atoll/protocol";
import type { RequestContext } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { portalSession } from "./identify.ts";

const FRESH_MS = 15 * 60 * 1000;

/**
 * Lets what cannot be taken back go on only after a second factor within the last 15 minutes. Accounts without one may go on in
 * development alone. Call it after requireStaff. Throws NOT_SIGNED_IN, and SECOND_FACTOR_REQUIRED with `data.enrolled`.
 */
export async function requireFreshSecondFactor(registry: Registry, c: RequestContext): Promise<void> {
  const { config, clock } = registry;
  const session = await portalSession(registry, c);
  if (session === undefined) throw new AtollError("NOT_SIGNED_IN", "Sign in at the portal first.");
  const { enrolled, secondFactorAt } = session;
  if (!enrolled && !config.production) return;
  const page = `${config.portalOrigin}/second-factor`;
  if (!enrolled) {
    const message = `This needs a second factor, and your account has none. Enrol one at ${page}, then try again.`;
    throw new AtollError("SECOND_FACTOR_REQUIRED", message, { data: { enrolled } });
  }
  if (secondFactorAt !== undefined && clock.now() - secondFactorAt.getTime() <= FRESH_MS) return;
  const message = `This needs a code of your second factor from the last 15 minutes. Enter one at ${page}, then try again.`;
  throw new AtollError("SECOND_FACTOR_REQUIRED", message, { data: { enrolled } });
}
