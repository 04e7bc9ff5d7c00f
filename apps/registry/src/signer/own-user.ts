import { chmod, chown, mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";

/** A number that no account has: the keys belong to it, and no other process runs as it. */
const SIGNER_UID = 64_210;

/** Whom the signer runs as; undefined for the registry's own user. */
export type KeyOwner = { readonly uid: number | undefined };

export type KeyPlaceOptions = {
  readonly keysDir: string;
  readonly databaseUrl: string;
  readonly log: Logger;
};

/**
 * Makes the key folder and says who must own it. As root that is a user of the signer's own, or whoever the folder was given to; anyone
 * else cannot change users, and the log says what that means.
 */
export async function prepareKeyFolder({ keysDir, databaseUrl, log }: KeyPlaceOptions): Promise<KeyOwner> {
  await mkdir(keysDir, { recursive: true, mode: 0o700 });
  if (process.getuid?.() !== 0) {
    log.info(
      "the signer runs as the registry's own user: code that runs as it could read the keys. Start the registry as root to keep them apart",
    );
    return { uid: undefined };
  }
  try {
    await openSocketFolder(databaseUrl);
    return await giveFolder(keysDir);
  } catch (error) {
    log.warn(
      { err: error },
      "the key folder cannot be given to a user of the signer's own: code that runs as the registry could read the keys",
    );
    return { uid: undefined };
  }
}

async function giveFolder(keysDir: string): Promise<KeyOwner> {
  const { uid } = await stat(keysDir);
  if (uid !== 0) return { uid };
  for (const name of await readdir(keysDir)) await chown(join(keysDir, name), SIGNER_UID, SIGNER_UID);
  await chown(keysDir, SIGNER_UID, SIGNER_UID);
  return { uid: SIGNER_UID };
}

/**
 * Lets the signer's group pass through, not list, the closed folder of our own PostgreSQL's socket. Security: the signer does not run as
 * PostgreSQL's user, which reads files for whoever gets a statement of SQL past us.
 */
async function openSocketFolder(databaseUrl: string): Promise<void> {
  const folder = decodeURIComponent(new URL(databaseUrl).hostname);
  if (!folder.startsWith("/")) return;
  const { mode, uid } = await stat(folder);
  if ((mode & 0o007) !== 0) return;
  await chown(folder, uid, SIGNER_UID);
  await chmod(folder, 0o710);
  const sockets = (await readdir(folder)).filter((name) => /^\.s\.PGSQL\.\d+$/.test(name));
  for (const name of sockets) {
    await chown(join(folder, name), uid, SIGNER_UID);
    await chmod(join(folder, name), 0o770);
  }
}
