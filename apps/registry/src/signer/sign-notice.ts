import { AtollError } from "@atoll/protocol";
import { readKeyring, signingKeys } from "./keyring.ts";
import { signedNoticeSchema } from "./signed-notice.ts";
import type { SigningContext } from "./signing-context.ts";

/**
 * Signs a notice of an order for a creator's server, as Standard Webhooks writes it; the answer is JSON of a `SignedNotice`. Security: what
 * is signed is read here, and only what still waits to be delivered. Throws NOT_FOUND, SIGNING_KEY_AWAY.
 */
export async function signNotice(context: SigningContext, noticeId: string): Promise<string> {
  const [notice] = await context.db.query<{ body: string }>(
    "select body from order_notices where id = $1 and delivered_at is null",
    [noticeId],
  );
  if (notice === undefined) throw new AtollError("NOT_FOUND", "There is no such notice to deliver.");
  const timestamp = Math.floor(context.clock.now() / 1000);
  const [key] = signingKeys(await readKeyring(context.keys), "webhook");
  if (key === undefined)
    throw new AtollError("SIGNING_KEY_AWAY", "The webhook key is not in the key folder.");
  const bytes = key.sign(new TextEncoder().encode(`${noticeId}.${timestamp}.${notice.body}`));
  const signature = `v1a,${Buffer.from(bytes).toString("base64")}`;
  return JSON.stringify(signedNoticeSchema.parse({ timestamp, signature, keyId: key.id }));
}
