import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";

import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { JWTPayload } from "jose";

export const APP = "org.atoll.chat";

/** A registry that shows its public keys, and signs tokens. */
export type KeyServer = {
  readonly origin: string;
  /** A token as the registry makes them; `claims` go over its own. */
  sign(subject: string, claims?: JWTPayload): Promise<string>;
  /** A token under the registry's own key id, by another key. */
  forge(subject: string): Promise<string>;
  close(): Promise<void>;
};

/** Starts the part of a registry that creators' servers ask: its public keys. */
export async function startKeyServer(): Promise<KeyServer> {
  const { publicKey, privateKey } = await generateKeyPair("EdDSA");
  const other = await generateKeyPair("EdDSA");
  const jwk = { ...(await exportJWK(publicKey)), kid: "k1", alg: "EdDSA", use: "sig" };
  const server = await listen((request, response) => {
    const isKeys = request.url === "/.well-known/jwks.json";
    response.writeHead(isKeys ? 200 : 404, { "content-type": "application/json" });
    response.end(isKeys ? JSON.stringify({ keys: [jwk] }) : "{}");
  });
  const make = (key: CryptoKey, subject: string, claims: JWTPayload = {}) =>
    new SignJWT({
      iss: server.origin,
      aud: APP,
      sub: subject,
      exp: Math.floor(Date.now() / 1_000) + 600,
      ...claims,
    })
      .setProtectedHeader({ alg: "EdDSA", kid: "k1" })
      .sign(key);
  return {
    origin: server.origin,
    sign: (subject, claims) => make(privateKey, subject, claims),
    forge: (subject) => make(other.privateKey, subject),
    close: server.close,
  };
}

/** Listens on a free port of this machine. */
export async function listen(answer: RequestListener) {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}
