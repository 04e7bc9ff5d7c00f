import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { CatalogueEntry, MiniAppPage } from "@atoll/distribution/registry";
import { createFakeRegistry } from "@atoll/distribution/testing";
import type { FakeRegistry } from "@atoll/distribution/testing";
import { loadSite } from "@atoll/shell/site";
import { sendFile } from "@atoll/web-server";
import { describeMiniApp } from "./describe-mini-app.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const PAGE_PATHS = /^\/(miniapp\/[a-z0-9.-]+(\/open)?|open|settings)?$/;

const PAGES = "/v1/miniapps/";

/** The shell as built, in front of a registry that a test turns against it. */
export type ServedFakeRegistry = {
  readonly registry: FakeRegistry;
  readonly origin: string;
  /** What its catalogue lists. */
  readonly catalogue: CatalogueEntry[];
  /** What it says about single mini-apps, by id; for others what their entry says. */
  readonly pages: Map<string, MiniAppPage>;
  close(): void;
};

/** Serves the shell at `localhost` and a registry of the test's own at `content.localhost`, on one port. */
export async function serveFakeRegistry(clock: { now(): number }): Promise<ServedFakeRegistry> {
  const registry = createFakeRegistry(clock);
  const catalogue: CatalogueEntry[] = [];
  const pages = new Map<string, MiniAppPage>();
  const site = await loadSite({ root: ROOT, loopback: true });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (request.headers.host?.startsWith("content.")) return void serveContent(registry, request, response);
    if (path === "/v1/catalogue") return void response.end(JSON.stringify({ miniApps: catalogue }));
    // Nobody is signed in at a registry of the test's own.
    if (path === "/v1/end-users/me") return void response.end(JSON.stringify({ user: null }));
    if (path.startsWith(PAGES)) {
      const id = path.slice(PAGES.length);
      const entry = catalogue.find((each) => each.id === id);
      const said = pages.get(id) ?? (entry && describeMiniApp(entry));
      return void response.writeHead(said === undefined ? 404 : 200).end(JSON.stringify(said));
    }
    const setting = {
      origins: [`http://${request.headers.host}`],
      contentOrigin: `http://content.${request.headers.host}`,
      pinnedRoot: registry.pinnedRoot,
      networkMap: {},
    };
    const file = site.files.get(path) ?? (PAGE_PATHS.test(path) ? site.pageFor(setting) : undefined);
    if (file === undefined) response.writeHead(404).end();
    else sendFile(request, response, file);
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { registry, catalogue, pages, origin: `http://localhost:${port}`, close };
}

const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "if-none-match",
  "access-control-expose-headers": "etag",
};

async function serveContent(registry: FakeRegistry, request: IncomingMessage, response: ServerResponse) {
  if (request.method === "OPTIONS") return response.writeHead(204, CORS).end();
  const etag = request.headers["if-none-match"];
  try {
    const answer = await registry.fetch(registry.origin + request.url, {
      headers: etag === undefined ? {} : { "if-none-match": etag },
    });
    const body = answer.status === 304 ? undefined : Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...CORS }).end(body);
  } catch {
    // The registry is away, as when a cable is pulled.
    response.destroy();
  }
}
