import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Hono } from "hono";
import type { Env } from "../../http/context.ts";
import { npmRoutes } from "../npm-routes.ts";
import type { Registry } from "../../registry.ts";

/** The registry's packages for creators on a port of their own, without the rest of the registry. */
export type NpmServer = AsyncDisposable & { readonly origin: string };

/** Serves a folder that `scripts/pack` filled. */
export async function startNpmServer(packedDir: string): Promise<NpmServer> {
  const server = createServer((request, response) => {
    const answered = app.request(`${origin}${request.url ?? "/"}`, {
      method: request.method ?? "GET",
      headers: request.headers as Record<string, string>,
    });
    void Promise.resolve(answered).then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set("site", "shell");
    await next();
  });
  app.route("/", npmRoutes({ config: { shellOrigin: origin } as Registry["config"] }, packedDir));
  return {
    origin,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
