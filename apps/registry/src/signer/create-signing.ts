import { createInTurn } from "../in-turn.ts";
import { attest } from "./attest.ts";
import { rotateKey } from "./rotate-key.ts";
import { signDevelopment } from "./sign-development.ts";
import { signNotice } from "./sign-notice.ts";
import { parseSignedNotice } from "./signed-notice.ts";
import { signRevocations } from "./sign-revocations.ts";
import { publishRoots } from "./sign-roots.ts";
import { signSession } from "./sign-session.ts";
import { signStatement } from "./sign-statement.ts";
import type { SignerClient } from "./signer-client.ts";
import type { SigningContext } from "./signing-context.ts";

/** The signer's work, without the process around it. Calls take turns: a key is never replaced while something is being signed. */
export function createSigning(options: Omit<SigningContext, "hashed" | "onPublished">): SignerClient {
  const listeners = new Set<Parameters<SignerClient["onPublished"]>[0]>();
  const context: SigningContext = {
    ...options,
    hashed: new Map(),
    onPublished: (published) => {
      for (const listener of listeners) listener(published);
    },
  };
  const inTurn = createInTurn();
  return {
    attest: (versionId) => inTurn(() => attest(context, versionId)),
    publishStatement: (appId) => inTurn(() => signStatement(context, appId)),
    publishRevocations: () => inTurn(() => signRevocations(context)),
    publishRoots: () => inTurn(() => publishRoots(context)),
    signDevelopment: (tokenHash, place) => inTurn(() => signDevelopment(context, tokenHash, place)),
    // No statement under way keeps a person waiting: what this reads is never half replaced.
    signSession: (requestId) => signSession(context, requestId),
    signNotice: (noticeId) => inTurn(async () => parseSignedNotice(await signNotice(context, noticeId))),
    rotate: (role) => inTurn(() => rotateKey(context, role)),
    onPublished(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => inTurn(async () => undefined),
  };
}
