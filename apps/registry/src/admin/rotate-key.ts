import type { Logger } from "pino";
import { createAudit } from "../audit/audit.ts";
import { createBlobStore } from "../blobs/create-blob-store.ts";
import type { Config } from "../config/config.ts";
import { createPool } from "../database/create-pool.ts";
import { createDatabase } from "../database/database.ts";
import { createSigner } from "../signer/create-signer.ts";
import type { KeyRole } from "../signer/key-roles.ts";
import type { Published } from "../signer/signer-client.ts";
import { openDatabase } from "./open-database.ts";

/**
 * Replaces the key of a role by a signer of its own, beside a registry that runs or without one. A running registry needs no restart: its
 * signer reads the key folder at each signing, and its web role sees new files within two seconds. Throws SIGNING_KEY_AWAY, UNAVAILABLE.
 */
export async function rotateKey(config: Config, role: KeyRole, log: Logger): Promise<Published> {
  const database = await openDatabase(config);
  try {
    const { keysDir, registryId, shellOrigin } = config;
    const signer = await createSigner({
      keysDir,
      databaseUrl: database.url,
      registryId,
      issuer: shellOrigin,
      blobs: createBlobStore(config),
      log,
    });
    const published = await signer.rotate(role).finally(() => signer.close());
    await recordRotation(database.url, role, published);
    return published;
  } finally {
    await database.close();
  }
}

async function recordRotation(url: string, role: KeyRole, { name, sequence }: Published): Promise<void> {
  const pool = createPool({ connectionString: url, max: 1 });
  const audit = createAudit({ now: () => Date.now() });
  const data = name === "root" ? { root: sequence } : {};
  try {
    await createDatabase(pool).transaction((tx) =>
      audit.record(tx, { actor: "system", action: "key.rotated", subject: role, data }),
    );
  } finally {
    await pool.end();
  }
}
