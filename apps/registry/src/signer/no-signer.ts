import { AtollError } from "@atoll/protocol";
import type { SignerClient } from "./signer-client.ts";

/** The client of a process that has no signer, as in a web role: everything is UNAVAILABLE, and workers sign what is due. */
export function createNoSigner(): SignerClient {
  const refuse = async () => {
    throw new AtollError(
      "UNAVAILABLE",
      "This process of the registry does not sign. A worker does what is due.",
    );
  };
  return {
    attest: refuse,
    publishStatement: refuse,
    publishRevocations: refuse,
    publishRoots: refuse,
    signDevelopment: refuse,
    signSession: refuse,
    signNotice: refuse,
    rotate: refuse,
    onPublished: () => () => undefined,
    close: async () => undefined,
  };
}
