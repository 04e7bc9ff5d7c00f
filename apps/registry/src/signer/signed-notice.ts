import * as z from "zod";

/** A notice's signature. Source: Standard Webhooks, asymmetric signatures: Ed25519 over `id.timestamp.body`. */
export const signedNoticeSchema = z.strictObject({
  /** Seconds since the epoch; part of what is signed. */
  timestamp: z.int(),
  signature: z.string().regex(/^v1a,[A-Za-z0-9+/]{86}==$/),
  keyId: z.string(),
});

export type SignedNotice = z.output<typeof signedNoticeSchema>;

/** What the signer answered. */
export function parseSignedNotice(text: string): SignedNotice {
  return signedNoticeSchema.parse(JSON.parse(text));
}
