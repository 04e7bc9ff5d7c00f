import { AtollError } from "@atoll/protocol";
import type { SignerClient } from "../signer/signer-client.ts";

/** A signer client as in a web role: nobody is there to sign. */
export function createAbsentSigner(): SignerClient {
  const refuse = async (): Promise<never> => {
    throw new AtollError("UNAVAILABLE", "There is no signer here.");
  };
  return {
    attest: refuse,
    publishStatement: refuse,
    publishRevocations: refuse,
    publishRoots: refuse,
    signDevelopment: refuse,
    rotate: refuse,
    onPublished: () => () => undefined,
    close: async () => undefined,
  };
}
