import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { ReleaseStore } from "../client/release-store.ts";
import { describeReleaseStore } from "../conformance/index.ts";
import { createFileReleaseStore } from "./file-release-store.ts";

const base = mkdtempSync(join(tmpdir(), "atoll-store-"));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const folders = new WeakMap<ReleaseStore, string>();

function open(folder = mkdtempSync(join(base, "store-"))): ReleaseStore {
  const store = createFileReleaseStore(folder);
  folders.set(store, folder);
  return store;
}

describeReleaseStore("files", { create: () => open(), reopen: (store) => open(folders.get(store)) });

describe("the file store", () => {
  it("takes over a lock whose process is gone, and one that is too old to be true", async () => {
    const store = open();
    const locks = join(folders.get(store)!, "locks");
    mkdirSync(locks);
    writeFileSync(join(locks, "one.lock"), "999999999");
    expect(await store.exclusive("one", async () => "in")).toBe("in");
    writeFileSync(join(locks, "two.lock"), String(process.pid));
    utimesSync(join(locks, "two.lock"), 1, 1);
    expect(await store.exclusive("two", async () => "in")).toBe("in");
    expect(readdirSync(locks)).toEqual([]);
  });

  it("leaves no draft behind, and sweeps those of processes that were ended", async () => {
    const store = open();
    const drafts = join(folders.get(store)!, "drafts");
    await store.writeRecord("registry", "text");
    expect(readdirSync(drafts)).toEqual([]);
    writeFileSync(join(drafts, "old"), "half");
    utimesSync(join(drafts, "old"), 1, 1);
    writeFileSync(join(drafts, "new"), "half");
    expect(await store.listBytes()).toEqual([]);
    expect(readdirSync(drafts)).toEqual(["new"]);
  });

  it("loses no change of two processes that write at once", async () => {
    const store = open();
    const counter = fileURLToPath(new URL("../testing/count-in-store.ts", import.meta.url));
    const exits = Array.from({ length: 2 }, () => {
      const child = fork(counter, [folders.get(store)!, "40"], { stdio: "ignore" });
      return new Promise<number | null>((resolve) => child.once("exit", resolve));
    });
    expect(await Promise.all(exits)).toEqual([0, 0]);
    expect(await store.readRecord("count")).toBe("80");
  });
});
