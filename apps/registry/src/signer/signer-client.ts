import type { KeyRole } from "./key-roles.ts";
import type { SignedNotice } from "./signed-notice.ts";

/** What was signed and stored: whose file, and its number. */
export type Published = { readonly name: string; readonly sequence: number };

/**
 * The registry's way to its signer, a process of its own that holds the keys. It is told what to sign about, never what to sign: it reads
 * releases, approvals and bytes itself, stores what it signed, and answers once that is stored. Every method throws UNAVAILABLE where
 * there is no signer, as in a web role, or while it starts again.
 */
export interface SignerClient {
  /** Vouches for what a version was compiled to. Throws STATE_CONFLICT when nobody outside its team approved it. */
  attest(versionId: string): Promise<void>;
  /** Signs what the releases of a mini-app are now; nothing new when they are as signed before and not about to expire. */
  publishStatement(appId: string): Promise<Published>;
  publishRevocations(): Promise<Published>;
  /** Stores the chain of roots and renews its end where it is about to expire and the root key is here. */
  publishRoots(): Promise<Published>;
  /** The statement of a development link, by the preview key; `place` is the path that its files are below. Throws NOT_FOUND. */
  signDevelopment(tokenHash: string, place: string): Promise<string>;
  /** The session token that a row of session_token_requests asks for. Throws NOT_FOUND, SIGNING_KEY_AWAY. */
  signSession(requestId: string): Promise<string>;
  /** The signature of a notice that waits in order_notices. Throws NOT_FOUND, SIGNING_KEY_AWAY. */
  signNotice(noticeId: string): Promise<SignedNotice>;
  /** A new key for a role: chained root, then everything of the role signed again. Throws SIGNING_KEY_AWAY. */
  rotate(role: KeyRole): Promise<Published>;
  /** Told of each file that is signed through this client. */
  onPublished(listener: (published: Published) => void): () => void;
  close(): Promise<void>;
}
