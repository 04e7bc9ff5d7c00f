import { makeKey } from "./key-folder.ts";
import type { StoredKey } from "./key-folder.ts";
import { isRootRole } from "./key-roles.ts";
import type { KeyRole } from "./key-roles.ts";
import { readKeyring, signingKeys, writeNextRoot } from "./keyring.ts";
import { publishSessionKeys } from "./session-keys.ts";
import { publishWebhookKeys } from "./webhook-keys.ts";
import { signRevocations } from "./sign-revocations.ts";
import { storeChain } from "./sign-roots.ts";
import { signStatement } from "./sign-statement.ts";
import type { SigningContext } from "./signing-context.ts";
import type { Published } from "./signer-client.ts";

const LOCK = 7_210_434;

/**
 * Replaces the key of a role. What the role signs is first signed by both keys, then the root names the new one, then it alone signs: hosts
 * that look in between find a signature they trust. Attestations that an old key signed count until its file is removed from the folder. Broken off at any point, the old key or the new one holds. Throws SIGNING_KEY_AWAY.
 */
export async function rotateKey(context: SigningContext, role: KeyRole): Promise<Published> {
  return context.db.transaction(async (lock) => {
    // One replacement at a time, whoever asks for it. The lock ends with its connection.
    await lock.query("select pg_advisory_xact_lock($1)", [LOCK]);
    return replace(context, role);
  });
}

async function replace(context: SigningContext, role: KeyRole): Promise<Published> {
  const keyring = await readKeyring(context.keys);
  if (isRootRole(role)) signingKeys(keyring, "root");
  const successor = await makeKey(context.keys.folder, role, context.clock.now());
  if (role === "jwt") await publishSessionKeys(context);
  if (role === "webhook") await publishWebhookKeys(context);
  if (!isRootRole(role)) return { name: role, sequence: 1 };
  await signAllOf(context, role, [successor]);
  const published = await storeChain(
    context,
    await writeNextRoot(context.keys, keyring, { role, successor }),
  );
  await signAllOf(context, role, []);
  return published;
}

async function signAllOf(context: SigningContext, role: KeyRole, extra: readonly StoredKey[]): Promise<void> {
  if (role === "revocation") await signRevocations(context, extra);
  if (role !== "release") return;
  const apps = await context.db.query<{ app_id: string }>(
    "select distinct app_id from statements order by app_id",
  );
  for (const { app_id } of apps) await signStatement(context, app_id, extra);
}
