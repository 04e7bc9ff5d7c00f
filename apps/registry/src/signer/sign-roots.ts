import { rootSchema } from "@atoll/distribution";
import { AtollError, isAtollError } from "@atoll/protocol";
import { makeKeyFolder, readRoots } from "./key-folder.ts";
import { publishSessionKeys } from "./session-keys.ts";
import { prepareKeyring, signingKeys, writeNextRoot } from "./keyring.ts";
import type { Keyring } from "./keyring.ts";
import { publishWebhookKeys } from "./webhook-keys.ts";
import { tellReplicas } from "./signed-file.ts";
import type { SigningContext } from "./signing-context.ts";
import type { Published } from "./signer-client.ts";

const NAME = "root";
const RENEW_MS = 60 * 24 * 60 * 60 * 1000;

/** Stores the folder's chain of roots in the database, and the keys of session tokens; renews a root that ends within sixty days when its key is here. Throws REGISTRY_ERROR. */
export async function publishRoots(context: SigningContext): Promise<Published> {
  await assertKeysBelong(context);
  let keyring = await prepareKeyring(context.keys);
  await publishSessionKeys(context);
  await publishWebhookKeys(context);
  if (Date.parse(keyring.root.expires) - context.clock.now() < RENEW_MS && hasRootKey(keyring))
    keyring = await writeNextRoot(context.keys, keyring);
  return storeChain(context, keyring);
}

/** Stores what of the chain is not stored yet. Throws REGISTRY_ERROR when the database has roots that the folder does not know. */
export async function storeChain(context: SigningContext, { chain, root }: Keyring): Promise<Published> {
  const published = { name: NAME, sequence: root.version };
  await context.db.transaction(async (tx) => {
    const stored = await tx.query<{ sequence: string; envelope: string }>(
      "select sequence, envelope from signed_files where name = $1 order by sequence",
      [NAME],
    );
    for (const { sequence, envelope } of stored) {
      if (chain[Number(sequence) - 1] !== envelope)
        throw new AtollError(
          "REGISTRY_ERROR",
          `Root ${sequence} of the database is not that of the key folder. Restore the keys and the database that belong together.`,
        );
    }
    for (const text of chain.slice(stored.length)) {
      const { version, expires } = rootSchema.parse(
        JSON.parse((JSON.parse(text) as { signed: string }).signed),
      );
      await tx.query(
        "insert into signed_files (name, sequence, envelope, key_ids, expires_at) values ($1, $2, $3, '{}', $4) on conflict do nothing",
        [NAME, version, text, expires],
      );
      await tellReplicas(tx, NAME);
    }
  });
  context.onPublished(published);
  return published;
}

function hasRootKey(keyring: Keyring): boolean {
  try {
    return signingKeys(keyring, "root").length > 0;
  } catch (error) {
    if (isAtollError(error) && error.code === "SIGNING_KEY_AWAY") return false;
    throw error;
  }
}

/** Security: an empty folder beside a registry that hosts trust already is a mount that is missing, not a new beginning. */
async function assertKeysBelong({ db, keys }: SigningContext): Promise<void> {
  await makeKeyFolder(keys.folder);
  const stored = await db.query("select 1 from signed_files where name = $1 limit 1", [NAME]);
  if (stored.length === 0 || (await readRoots(keys.folder)).length > 0) return;
  throw new AtollError(
    "REGISTRY_ERROR",
    "The key folder is empty, and hosts trust this registry already. Put its keys there (ATOLL_KEYS), or restore them from a backup.",
  );
}
