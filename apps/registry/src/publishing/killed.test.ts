import { loopbackFetch } from "@atoll/distribution/node";
import { createReleaseClient } from "@atoll/distribution";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDataDir, startRegistry } from "../../../../tests/delivery/registry-process.ts";
import type { RegistryProcess } from "../../../../tests/delivery/registry-process.ts";
import { openDatabase } from "../admin/open-database.ts";
import { createAudit } from "../audit/audit.ts";
import { createBlobStore } from "../blobs/create-blob-store.ts";
import { readConfig } from "../config/config.ts";
import { createPool } from "../database/create-pool.ts";
import { createDatabase } from "../database/database.ts";
import { createJobs } from "../jobs/jobs.ts";
import type { Registry } from "../registry.ts";
import { changeReleases } from "../releases/change-releases.ts";
import { releaseVersion } from "../releases/release-version.ts";
import { createNoSigner } from "../signer/no-signer.ts";
import { addPublishedApp, hostOptions } from "./testing/published-app.ts";

describe("a registry that is killed", () => {
  const data = createDataDir();
  let running: RegistryProcess;
  beforeAll(async () => {
    running = await startRegistry(data.dir);
  }, 120_000);
  afterAll(async () => {
    await running.stop();
    data.remove();
  }, 60_000);

  /** Works on the stores of the running registry, as another replica without a signer. */
  async function beside<T>(run: (registry: Registry) => Promise<T>): Promise<T> {
    const config = readConfig({ ATOLL_DATA: data.dir });
    const { url } = await openDatabase(config);
    const pool = createPool({ connectionString: url, max: 4 });
    const clock = { now: () => Date.now() };
    const jobs = await createJobs({ connectionString: url, onError: () => undefined });
    const log = pino({ level: "silent" });
    const shared = {
      config,
      db: createDatabase(pool),
      blobs: createBlobStore(config),
      jobs,
      audit: createAudit(clock),
      clock,
      log,
    };
    try {
      return await run({ ...shared, signer: createNoSigner() });
    } finally {
      await jobs.stop().catch(() => undefined);
      await pool.end();
    }
  }
  const until = (registry: Registry, sql: string, params: readonly unknown[]) =>
    expect
      .poll(async () => (await registry.db.query(sql, params)).length, { timeout: 60_000, interval: 20 })
      .toBeGreaterThan(0);
  async function killAndStart(): Promise<void> {
    await running.kill();
    running = await startRegistry(data.dir);
  }

  it("finishes compiling and publishing after each start, and shows hosts nothing before it is whole", async () => {
    const { appId, ownerId, version } = await beside(async (registry) => {
      const app = await addPublishedApp(registry, "killed");
      const approved = await app.approve({ code: 1 });
      await registry.jobs.send("compile", { versionId: approved.id }, { key: approved.id });
      await until(
        registry,
        "select 1 from steps where version_id = $1 and name = 'compile' and state = 'running'",
        [approved.id],
      );
      await running.kill();
      return { appId: app.id, ownerId: app.owner.userId, version: approved };
    });
    running = await startRegistry(data.dir);
    await beside((registry) => until(registry, "select 1 from contents where version_id = $1", [version.id]));
    await killAndStart();
    await beside(async (registry) => {
      await until(registry, "select 1 from attestations where version_id = $1", [version.id]);
      expect(await registry.db.query("select 1 from public_blobs")).toEqual([]);
      const by = { userId: ownerId, mover: "owner" } as const;
      await changeReleases(registry, { appId, by }, (changing) =>
        releaseVersion(changing, { version, channel: "production", percent: 100 }),
      );
      await running.kill();
    });
    running = await startRegistry(data.dir);
    await beside((registry) =>
      until(registry, "select 1 from publications where app_id = $1 and done >= wanted", [appId]),
    );
    const { contentOrigin } = running;
    const pinnedRoot = await (await loopbackFetch(`${contentOrigin}/cdn/meta/1.root.json`)).text();
    const host = await createReleaseClient({
      ...hostOptions(),
      contentOrigin,
      pinnedRoot,
      fetch: loopbackFetch,
    });
    expect(await host.check(appId)).toMatchObject({ status: "updated", release: { version: { code: 1 } } });
    expect((await host.load(appId)).code.format).toBe("hermes-98");
  }, 240_000);
});
