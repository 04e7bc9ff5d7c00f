import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { issueOperatorToken } from "../../accounts/operator-link.ts";
import type { Env } from "../../http/context.ts";
import { createApp } from "../../http/create-app.ts";
import { createTestParts } from "../../testing/create-test-parts.ts";
import type { TestParts } from "../../testing/create-test-parts.ts";

/** A registry that a browser can reach, and that nobody has claimed. */
export type ServedPortal = TestParts & {
  readonly app: Hono<Env>;
  readonly portalOrigin: string;
  readonly shellOrigin: string;
  /** The address that the terminal shows. */
  readonly claimUrl: string;
};

/** Serves a registry of one test on a free port of this machine. */
export async function servePortal(): Promise<ServedPortal> {
  let app: Hono<Env> | undefined;
  const listener = getRequestListener(
    (request) => app?.fetch(request) ?? new Response(null, { status: 503 }),
  );
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const origins = {
    shellOrigin: `http://localhost:${port}`,
    portalOrigin: `http://portal.localhost:${port}`,
    contentOrigin: `http://content.localhost:${port}`,
  };
  const parts = await createTestParts({ config: { port, ...origins } });
  app = createApp(parts.registry);
  const token = await issueOperatorToken(parts.registry);
  return {
    ...parts,
    ...origins,
    app,
    claimUrl: `${origins.portalOrigin}/claim#token=${token}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await parts.stop();
    },
  };
}
