import { readKeys } from "./key-folder.ts";
import type { SigningContext } from "./signing-context.ts";

/** Stores the public halves of the keys that notices to creators' servers are signed by; those that were replaced stay. */
export async function publishWebhookKeys({ db, keys: { folder } }: SigningContext): Promise<void> {
  const keys = (await readKeys(folder)).filter(({ role }) => role === "webhook");
  for (const { id, publicKey, createdAt } of keys) {
    await db.query(
      "insert into webhook_keys (id, public_key, since) values ($1, $2, $3) on conflict do nothing",
      [id, publicKey, createdAt],
    );
  }
}
