import type { RequestListener } from "node:http";
import { join } from "node:path";
import { LOOPBACK, listen } from "@atoll/web-server";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import pg from "pg";
import type { Logger } from "pino";
import { issueOperatorToken } from "./accounts/operator-link.ts";
import { workSessionTokens } from "./accounts/session-tokens/session-token.ts";
import { createAudit } from "./audit/audit.ts";
import type { BlobStore } from "./blobs/blob-store.ts";
import { createBlobStore } from "./blobs/create-blob-store.ts";
import { atPort } from "./config/config.ts";
import type { Config } from "./config/config.ts";
import { createDatabase } from "./database/database.ts";
import { startPostgresServer } from "./database/embedded/postgres-server.ts";
import { migrate } from "./database/migrate.ts";
import { createApp } from "./http/create-app.ts";
import type { Env } from "./http/context.ts";
import { createJobs } from "./jobs/jobs.ts";
import { workPayments } from "./payments/work-payments.ts";
import { workPipeline } from "./pipeline/work-pipeline.ts";
import { createContentFastPath } from "./publishing/content-fast-path.ts";
import { workPublishing } from "./publishing/work-publishing.ts";
import { portalSite } from "./portal-site/portal-site.ts";
import { startPortal } from "./portal-site/start-portal.ts";
import { startShots } from "./shots/start-shots.ts";
import { previewSite } from "./preview/preview-site.ts";
import type { Registry } from "./registry.ts";
import { createNoSigner } from "./signer/no-signer.ts";
import { createSigner } from "./signer/create-signer.ts";
import type { SignerClient } from "./signer/signer-client.ts";
import { workTelemetry } from "./telemetry/work-telemetry.ts";
import { clearIncoming, incomingFolder } from "./uploads/clear-incoming.ts";
import { shellSite } from "./shell-site/shell-site.ts";
import { startSite } from "./shell-site/start-site.ts";

/** A registry that answers. */
export type RunningRegistry = {
  readonly config: Config;
  /** For the first operator's link; undefined once there is an operator. */
  readonly operatorToken: string | undefined;
  /** Ends everything in order: requests, jobs, signer, database. */
  stop(): Promise<void>;
};

type Ending = () => Promise<void>;

/** A little more than the longest upload may take. */
const REQUEST_MS = 150_000;
/** What answers under way have to end in. */
const GRACE_MS = 2_000;

/** Starts every part of the registry. The port is taken first; requests that come before the rest is up wait. Throws PortInUseError, DataInUseError. */
export async function startRegistry(given: Config, log: Logger): Promise<RunningRegistry> {
  let serve: (answer: RequestListener) => void = () => undefined;
  const answer = new Promise<RequestListener>((resolve) => {
    serve = resolve;
  });
  const http = await listen((...exchange) => void answer.then((run) => run(...exchange)), {
    port: given.port,
    // Security: a registry in development cannot be reached from the network.
    addresses: given.production ? ["::"] : LOOPBACK,
    requestMs: REQUEST_MS,
  });
  const endings: Ending[] = [];
  const stop = async () => {
    for (const end of [() => http.close(GRACE_MS), ...endings.reverse()]) {
      await end().catch((error: unknown) => log.error({ err: error }, "a part did not end in order"));
    }
  };
  try {
    const site = startSite(given, log);
    const portal = startPortal(log);
    const config = await withDatabase(atPort(given, http.port), log, endings);
    const registry = await createRegistry(config, log, endings);
    const app = createApp(registry);
    app
      .route("/", previewSite(registry, site))
      .route("/", shellSite(registry, site))
      .route("/", portalSite(registry, portal));
    serve(answerWith(registry, app));
    if (config.role !== "web") {
      endings.push(await workPipeline(registry));
      if (config.chromium !== undefined) endings.push(startShots(registry, config.chromium, site));
      await workPublishing(registry);
      await workSessionTokens(registry);
      await workTelemetry(registry);
      await workPayments(registry);
    }
    // A worker shows nobody a page to claim the registry at.
    const operatorToken = config.role === "worker" ? undefined : await issueOperatorToken(registry);
    return { config, operatorToken, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function answerWith(registry: Registry, app: Hono<Env>): RequestListener {
  const answer = getRequestListener(app.fetch);
  const answerAtOnce = createContentFastPath(registry);
  return (incoming, outgoing) => {
    if (!answerAtOnce(incoming, outgoing)) void answer(incoming, outgoing);
  };
}

type WithDatabase = Config & { readonly databaseUrl: string };

async function withDatabase(config: Config, log: Logger, endings: Ending[]): Promise<WithDatabase> {
  if (config.databaseUrl !== undefined) return { ...config, databaseUrl: config.databaseUrl };
  const server = await startPostgresServer({
    folder: join(config.dataDir, "postgres"),
    onExit: (said) => log.fatal({ said }, "PostgreSQL ended by itself"),
  });
  endings.push(() => server.stop());
  return { ...config, databaseUrl: server.url };
}

function startSigner(config: WithDatabase, blobs: BlobStore, log: Logger): Promise<SignerClient> {
  const { keysDir, databaseUrl, registryId, shellOrigin: issuer } = config;
  return createSigner({ keysDir, databaseUrl, registryId, issuer, blobs, log });
}

async function createRegistry(config: WithDatabase, log: Logger, endings: Ending[]): Promise<Registry> {
  const pool = new pg.Pool({ connectionString: config.databaseUrl, max: 16, connectionTimeoutMillis: 5_000 });
  // A connection that breaks while nobody uses it is no reason to end.
  pool.on("error", (error) => log.warn({ problem: error.message }, "a connection to the database broke"));
  endings.push(() => pool.end());
  const db = createDatabase(pool);
  await migrate(db);
  await clearIncoming(incomingFolder(config), Date.now());
  const clock = { now: () => Date.now() };
  const blobs = createBlobStore(config);
  const signer = config.role === "web" ? createNoSigner() : await startSigner(config, blobs, log);
  endings.push(() => signer.close());
  const jobs = await createJobs({
    connectionString: config.databaseUrl,
    onError: (error) => log.error({ err: error }, "the job queue failed"),
  });
  endings.push(() => jobs.stop());
  return { config, db, blobs, jobs, audit: createAudit(clock), clock, log, signer };
}
