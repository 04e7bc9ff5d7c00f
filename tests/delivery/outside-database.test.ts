import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { loopbackFetch } from "@atoll/distribution/node";
import type { RegistryApi, Version } from "@atoll/distribution/registry";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPostgresServer } from "../../apps/registry/src/database/embedded/postgres-server.ts";
import type { PostgresServer } from "../../apps/registry/src/database/embedded/postgres-server.ts";
import { startLocalS3 } from "../../apps/registry/src/testing/local-s3.ts";
import type { LocalS3 } from "../../apps/registry/src/testing/local-s3.ts";
import { claimRegistry, newAccount, signInCommandLine, signUpAndIn } from "../../scripts/seed/accounts.ts";
import { buildExample, zipWithCode } from "../../scripts/seed/example-package.ts";
import type { ExamplePackage } from "../../scripts/seed/example-package.ts";
import { createDataDir, startRegistry } from "./registry-process.ts";
import type { RegistryProcess } from "./registry-process.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const MINUTES = 60_000;
const AWAY_MS = 10_000;

describe("a web and a worker process over a PostgreSQL and an S3 store of the operator's", () => {
  const folder = mkdtempSync(join(tmpdir(), "atoll-outside-"));
  const [webData, workerData] = [createDataDir(), createDataDir()];
  let postgres: PostgresServer;
  let s3: LocalS3;
  let web: RegistryProcess;
  let worker: RegistryProcess;
  let creator: RegistryApi;
  let example: ExamplePackage;
  let code = 0;

  beforeAll(async () => {
    example = await buildExample(join(ROOT, "examples", "expense-journal"));
    postgres = await startPostgresServer({ folder: join(folder, "postgres") });
    s3 = await startLocalS3();
    const env = {
      DATABASE_URL: postgres.url,
      S3_ENDPOINT: s3.config.endpoint,
      S3_BUCKET: s3.config.bucket,
      S3_REGION: s3.config.region,
      S3_ACCESS_KEY_ID: s3.config.accessKeyId,
      S3_SECRET_ACCESS_KEY: s3.config.secretAccessKey,
      ATOLL_AUTH_SECRET: "the same for every replica, and long",
    };
    [web, worker] = await Promise.all([
      startRegistry(webData.dir, undefined, { ...env, ATOLL_ROLE: "web" }),
      startRegistry(workerData.dir, undefined, { ...env, ATOLL_ROLE: "worker" }),
    ]);
    await claimRegistry(web.portalOrigin, web.operatorToken ?? "", newAccount("operator"));
    const portal = await signUpAndIn(web.portalOrigin, newAccount("creator"));
    creator = await signInCommandLine(web.shellOrigin, portal);
    const { id: team } = await creator.createTeam("Example");
    await creator.createApp({ id: example.manifest.id, team, name: example.manifest.name });
  }, 2 * MINUTES);

  afterAll(async () => {
    await Promise.all([web.stop(), worker.stop()]);
    await postgres.stop();
    await s3.close();
    for (const data of [webData, workerData]) data.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  async function upload(): Promise<Version> {
    const zip = zipWithCode(example, (code += 1));
    return creator.upload(example.manifest.id, zip, createHash("sha256").update(zip).digest("base64"));
  }

  async function checked(id: string): Promise<Version> {
    for (;;) {
      const version = await creator.version(id);
      if (version.state !== "uploaded" && version.state !== "checking") return version;
      await sleep(100);
    }
  }

  it(
    "takes in at one what the other checks",
    async () => {
      expect(await checked((await upload()).id)).toMatchObject({ state: "ready" });
      expect(s3.objects.size).toBeGreaterThan(3);
      expect(worker.operatorToken).toBe(undefined);
    },
    MINUTES,
  );

  it(
    "says that the database is away while it is, and goes on where it was when it is back",
    async () => {
      const { id } = await upload();
      await postgres.stop();
      await expect(upload()).rejects.toMatchObject({ code: "UNAVAILABLE" });
      code -= 1;
      for (const path of ["/readyz", "/v1/catalogue"])
        expect((await loopbackFetch(web.shellOrigin + path)).status).toBe(503);
      expect((await loopbackFetch(`${web.shellOrigin}/healthz`)).status).toBe(200);
      await sleep(AWAY_MS);
      await expect(creator.version(id)).rejects.toMatchObject({ code: "UNAVAILABLE" });
      postgres = await startPostgresServer({ folder: join(folder, "postgres") });
      expect(await checked(id)).toMatchObject({ state: "ready" });
      expect(await checked((await upload()).id)).toMatchObject({ state: "ready" });
    },
    2 * MINUTES,
  );

  it(
    "says that the store is full, and stores nothing of the upload",
    async () => {
      s3.fail({ status: 507 });
      await expect(upload()).rejects.toMatchObject({ code: "STORAGE_FULL" });
      s3.fail(undefined);
      code -= 1;
      const versions = await creator.versions(example.manifest.id);
      expect(versions.map(({ version }) => version.code)).not.toContain(code + 1);
      expect(await checked((await upload()).id)).toMatchObject({ state: "ready" });
    },
    MINUTES,
  );
});
