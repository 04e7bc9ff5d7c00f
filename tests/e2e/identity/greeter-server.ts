import { createServer } from "node:http";
import type { Server } from "node:http";
import { createRemoteJWKSet, jwtVerify } from "jose";

export type GreeterOptions = {
  /** Address of the registry: what tokens name as their issuer. */
  readonly registry: string;
  /** Id of the mini-app that this server belongs to. */
  readonly app: string;
  /** An API token of the scope "auth", made in the portal by a developer of the mini-app. */
  readonly apiToken: string;
};

/** A mini-app's own server: it answers only people whom the registry vouches for. */
export function createGreeter({ registry, app, apiToken }: GreeterOptions): Server {
  // Keys are fetched when they are needed, kept, and fetched anew when an unknown one is named.
  const keys = createRemoteJWKSet(new URL("/.well-known/jwks.json", registry));

  /** Who uses the mini-app, by a token of platform.auth.getSession(). Throws when the token is not for us. */
  async function bySession(token: string): Promise<string> {
    const { payload } = await jwtVerify(token, keys, {
      issuer: registry,
      // Without this, a token that was made for another mini-app would count here.
      audience: app,
      algorithms: ["EdDSA"],
      requiredClaims: ["sub", "exp"],
    });
    return payload.sub ?? "";
  }

  /** Who uses the mini-app, by a code of platform.auth.getCode(). Throws when it was used, has ended, or is not for us. */
  async function byCode(code: string): Promise<string> {
    const answer = await fetch(new URL("/v1/auth/token", registry), {
      method: "POST",
      headers: { authorization: `Bearer ${apiToken}`, "content-type": "application/json" },
      body: JSON.stringify({ app, code }),
    });
    if (!answer.ok) throw new Error(`The registry answered ${answer.status}.`);
    const { subject } = (await answer.json()) as { subject: string };
    return subject;
  }

  return createServer(async (request, response) => {
    // Mini-apps in a browser ask from an origin of their own, without cookies.
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "authorization");
    if (request.method === "OPTIONS") return response.writeHead(204).end();
    const [scheme = "", secret = ""] = (request.headers.authorization ?? "").split(" ");
    try {
      response.end(await (scheme === "Code" ? byCode(secret) : bySession(secret)));
    } catch {
      response.writeHead(401).end("Sign in again.");
    }
  });
}
