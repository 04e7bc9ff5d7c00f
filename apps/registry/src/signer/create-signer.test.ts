import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMemoryBlobStore } from "../blobs/memory-blob-store.ts";
import { createTestDatabase } from "../testing/test-database.ts";
import type { TestDatabase } from "../testing/test-database.ts";
import { createSigner } from "./create-signer.ts";
import type { RunningSigner } from "./create-signer.ts";
import { KEY_ROLES } from "./key-roles.ts";

const log = pino({ level: "silent" });

describe("createSigner", () => {
  let database: TestDatabase;
  let folder: string;
  let signer: RunningSigner;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), "atoll-signer-"));
    signer = await createSigner({
      keysDir: join(folder, "keys"),
      databaseUrl: database.url,
      registryId: "test",
      issuer: "http://localhost:4000",
      blobs: createMemoryBlobStore(),
      log,
    });
  });
  afterAll(async () => {
    await signer.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it("makes a key of its own for each role, readable by the signer alone", async () => {
    const names = await readdir(join(folder, "keys"));
    expect(names.filter((name) => name.endsWith(".root.json"))).toEqual(["1.root.json"]);
    const roles = names.filter((name) => !name.endsWith(".root.json")).map((name) => name.split("-")[0]);
    expect(roles.sort()).toEqual([...KEY_ROLES].sort());
    for (const name of names) expect((await stat(join(folder, "keys", name))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, "keys"))).mode & 0o777).toBe(0o700);
  });

  it("runs as another user where the registry is root", async () => {
    const pid = await signer.pid();
    const { uid } = await stat(`/proc/${pid}`);
    expect(uid === process.getuid?.()).toBe(process.getuid?.() !== 0);
  });

  it("stays while the registry ends in order, whatever the terminal sends to all", async () => {
    const pid = await signer.pid();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.kill(pid ?? 0, signal);
    await signer.publishRevocations();
    expect(await signer.pid()).toBe(pid);
  });

  it("does not start over with new keys where its keys are missing", async () => {
    const starting = createSigner({
      keysDir: join(folder, "not-mounted"),
      databaseUrl: database.url,
      registryId: "test",
      issuer: "http://localhost:4000",
      blobs: createMemoryBlobStore(),
      log,
    });
    await expect(starting).rejects.toMatchObject({
      code: "UNAVAILABLE",
      message: expect.stringContaining("key folder is empty") as string,
    });
    expect(await readdir(join(folder, "not-mounted"))).toEqual([]);
  });

  it("answers after it was killed, what was asked while it was away too", async () => {
    const before = await signer.publishRevocations();
    const pid = await signer.pid();
    const asked = signer.publishRevocations();
    process.kill(pid ?? 0, "SIGKILL");
    expect(await asked).toEqual(before);
    expect(await signer.publishRevocations()).toEqual(before);
    expect(await signer.pid()).not.toBe(pid);
  });
});
