import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describeStorage } from "@atoll/capabilities/conformance";
import { describeReleaseStore } from "@atoll/distribution/conformance";
import { describeGrantStore } from "@atoll/host/conformance";
import type { Receipt } from "@atoll/host";
import { afterAll, describe, expect, it } from "vitest";
import { createSqlGrantStore, createSqlReceiptStore, HOST_TABLES } from "./host-records.ts";
import { createSqlReleaseStore, RELEASE_TABLES } from "./release-store.ts";
import { createSqlDatabase } from "./sql-database.ts";
import type { SqlDatabase, SqlDriver, SqlRow } from "./sql-database.ts";
import { createSqlStorageStore, STORAGE_TABLES } from "./storage-store.ts";

const folder = mkdtempSync(join(tmpdir(), "atoll-sql-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
describeStorage("SQLite", () => createSqlStorageStore(openNodeDatabase(STORAGE_TABLES)));
describeReleaseStore("SQLite", { create: () => createSqlReleaseStore(openNodeDatabase(RELEASE_TABLES)) });
describeGrantStore("SQLite", () => createSqlGrantStore(openNodeDatabase(HOST_TABLES)));

describe("receipts in SQLite", () => {
  const receipt = (ownerKey: string, at: number) => ({ ownerKey, at }) as unknown as Receipt;

  it("are listed newest first, each owner's alone, also of the same millisecond", async () => {
    const store = createSqlReceiptStore(openNodeDatabase(HOST_TABLES));
    for (const [owner, at] of [
      ["a", 1],
      ["b", 1],
      ["a", 1],
      ["a", 2],
    ] as const)
      await store.add(receipt(owner, at));
    expect(await store.list("a")).toEqual([receipt("a", 2), receipt("a", 1), receipt("a", 1)]);
    expect(await store.list("b")).toHaveLength(1);
  });

  it("are a thousand of each owner at most, the newest", async () => {
    const store = createSqlReceiptStore(openNodeDatabase(HOST_TABLES));
    await store.add(receipt("b", 0));
    for (let at = 0; at <= 1_000; at += 1) await store.add(receipt("a", at));
    const kept = await store.list("a");
    expect([kept.length, kept.at(-1)]).toEqual([1_000, receipt("a", 1)]);
    expect(await store.list("b")).toHaveLength(1);
  });
});

describe("a SQLite database", () => {
  it("undoes what a failed step had changed", async () => {
    const database = openNodeDatabase(RELEASE_TABLES);
    const store = createSqlReleaseStore(database);
    const failing = database.transact(async (sql) => {
      await sql.run("INSERT INTO release_records VALUES ('half', '')");
      throw new Error("no further");
    });
    await expect(failing).rejects.toThrow("no further");
    expect(await store.listRecords()).toEqual([]);
  });

  it("has everything at the app's next start", async () => {
    const path = join(folder, "kept.db");
    const before = createSqlReleaseStore(openNodeDatabase(RELEASE_TABLES, path));
    await before.writeRecord("registry", "text");
    await before.writeBytes("a".repeat(64), Uint8Array.of(1, 2, 3));
    const after = createSqlReleaseStore(openNodeDatabase(RELEASE_TABLES, path));
    expect(await after.readRecord("registry")).toBe("text");
    expect(await after.readBytes("a".repeat(64))).toEqual(Uint8Array.of(1, 2, 3));
  });

  it("opens again after a failure to open", async () => {
    let fails = true;
    const database = createSqlDatabase(async () => {
      if (fails) throw new Error("busy");
      return { run: async () => undefined, all: async () => [] };
    }, []);
    await expect(database.transact(async () => 1)).rejects.toThrow("busy");
    fails = false;
    expect(await database.transact(async () => 1)).toBe(1);
  });

  it("says that the device is full, and keeps what was there", async () => {
    const database = openNodeDatabase([...RELEASE_TABLES, ...STORAGE_TABLES]);
    const releases = createSqlReleaseStore(database);
    await releases.writeRecord("registry", "kept");
    await database.transact((sql) => sql.run("PRAGMA max_page_count = 1"));
    const big = new Uint8Array(1 << 20);
    await expect(releases.writeBytes("a".repeat(64), big)).rejects.toMatchObject({ code: "STORE_FULL" });
    const storage = createSqlStorageStore(database);
    const entry = { key: "k", value: { kind: "blob", bytes: big, type: "" } } as const;
    const limit = { bytes: 1 << 21, keys: 9 };
    await expect(storage.put("o", entry, limit)).rejects.toMatchObject({
      code: "QUOTA_EXCEEDED",
      data: { device: true },
    });
    expect(await releases.readRecord("registry")).toBe("kept");
    expect(await storage.usage("o")).toEqual({ bytes: 0, keys: 0 });
  });
});

/** A database in Node's SQLite, which takes the same statements as a device's. */
function openNodeDatabase(tables: readonly string[], path = ":memory:"): SqlDatabase {
  return createSqlDatabase(async () => nodeDriver(new DatabaseSync(path)), tables);
}

function nodeDriver(database: DatabaseSync): SqlDriver {
  return {
    run: async (statement, values = []) => void database.prepare(statement).run(...values),
    all: async (statement, values = []) => database.prepare(statement).all(...values) as SqlRow[],
  };
}
