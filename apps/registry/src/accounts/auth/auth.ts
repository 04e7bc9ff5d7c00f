import { kyselyAdapter } from "@better-auth/kysely-adapter";
import { betterAuth } from "better-auth";
import type { BetterAuthOptions } from "better-auth";
import { deviceAuthorization, twoFactor } from "better-auth/plugins";
import type { Config } from "../../config/config.ts";
import type { Registry } from "../../registry.ts";
import { newId } from "../secrets.ts";
import { cookiePrefix, isSecure, sessionCookieName } from "../session-cookie.ts";
import { createAuthDatabase } from "./auth-database.ts";
import type { AuthDatabase } from "./auth-database.ts";
import { readAuthSecret } from "./auth-secret.ts";
import { storeDigests } from "./store-digests.ts";

/** Security: the only program that may ask for a device login; a code is never for one that someone else named. */
export const CLI_CLIENT = "atoll-cli";
export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;
const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** better-auth for creators and staff, and the transactions it takes part in. Its own HTTP routes are never served. */
export type Auth = {
  readonly api: ReturnType<typeof createAuth>["api"];
  readonly within: AuthDatabase["within"];
};

const made = new WeakMap<Config, Auth>();

/** The one Auth of a registry. */
export function authOf({ config, db, log }: Pick<Registry, "config" | "db" | "log">): Auth {
  const known = made.get(config);
  if (known !== undefined) return known;
  const database = createAuthDatabase(db);
  const auth = { api: createAuth(config, database, log).api, within: database.within };
  made.set(config, auth);
  return auth;
}

function createAuth(config: Config, database: AuthDatabase, log: Registry["log"]) {
  return betterAuth({
    ...commonOptions(config, log),
    database: (options: BetterAuthOptions) =>
      storeDigests(kyselyAdapter(database.kysely, { type: "postgres" })(options), {
        session: ["token"],
        deviceCode: ["deviceCode"],
      }),
    user: { modelName: "users" },
    account: { modelName: "accounts" },
    verification: { modelName: "verifications", storeIdentifier: "hashed" },
    session: {
      modelName: "sessions",
      expiresIn: SESSION_SECONDS,
      additionalFields: { secondFactorAt: { type: "date", required: false, input: false } },
    },
    plugins: [
      twoFactor({ issuer: issuerName(config), schema: { twoFactor: { modelName: "two_factors" } } }),
      deviceAuthorization({
        expiresIn: "10m",
        // A little less than what clients are told, for clocks and networks that are not exact.
        interval: "0.5s",
        validateClient: (clientId) => clientId === CLI_CLIENT,
        verificationUri: `${config.portalOrigin}/device`,
        schema: { deviceCode: { modelName: "device_codes" } },
      }),
    ],
  });
}

/** What accounts of every kind are kept by. */
export function commonOptions(config: Config, log: Registry["log"]) {
  const secure = isSecure(config.portalOrigin);
  return {
    appName: "Atoll",
    baseURL: config.portalOrigin,
    secret: readAuthSecret(config),
    telemetry: { enabled: false },
    // Requests are counted by our own routes.
    rateLimit: { enabled: false },
    logger: {
      log: (level: "debug" | "info" | "warn" | "error", message: string) =>
        log[level]({ area: "accounts" }, message),
    },
    emailAndPassword: {
      enabled: true,
      // Security: an address that has an account is answered like one that has none.
      autoSignIn: false,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    advanced: {
      // The name says it: `__Host-`, which better-auth's own prefix is not.
      useSecureCookies: false,
      cookiePrefix: cookiePrefix(config),
      cookies: { session_token: { name: sessionCookieName(config) } },
      defaultCookieAttributes: { httpOnly: true, sameSite: "strict" as const, path: "/", secure },
      database: { generateId: ({ model }: { model: string }) => newId(model) },
    },
  };
}

function issuerName({ registryId }: Config): string {
  return registryId === "localhost" ? "Atoll" : `Atoll (${registryId})`;
}
