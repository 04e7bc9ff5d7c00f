import { kyselyAdapter } from "@better-auth/kysely-adapter";
import { betterAuth } from "better-auth";
import type { BetterAuthOptions } from "better-auth";
import type { Registry } from "../../registry.ts";
import { createAuthDatabase } from "../auth/auth-database.ts";
import { commonOptions } from "../auth/auth.ts";
import { storeDigests } from "../auth/store-digests.ts";

/** better-auth for people who sign in to the shell: tables of their own, and nothing of the staff's. */
export function createShellAuth({ config, db, log }: Pick<Registry, "config" | "db" | "log">) {
  const { kysely, within } = createAuthDatabase(db);
  const { api } = betterAuth({
    ...commonOptions(config, log),
    database: (options: BetterAuthOptions) =>
      storeDigests(kyselyAdapter(kysely, { type: "postgres" })(options), { session: ["token"] }),
    user: { modelName: "shell_users" },
    account: { modelName: "shell_accounts" },
    session: { modelName: "shell_sessions" },
    verification: { modelName: "shell_verifications", storeIdentifier: "hashed" },
  });
  return { api, within };
}
