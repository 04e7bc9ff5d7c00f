import { generateKeyPairSync, sign } from "node:crypto";

/** A key that lives as long as the server, and signs what it tells its pages to open. */
export type DevKey = {
  /** Raw Ed25519 public key, base64url. */
  readonly publicKey: string;
  /** Signature of a text's UTF-8 bytes, base64url. */
  sign(text: string): string;
};

/** Makes a key pair that is never written anywhere. */
export function createDevKey(): DevKey {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const { x } = publicKey.export({ format: "jwk" });
  if (x === undefined) throw new Error("The key has no public part.");
  return {
    publicKey: x,
    sign: (text) => sign(null, Buffer.from(text, "utf8"), privateKey).toString("base64url"),
  };
}
