import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LockHeldError, acquireLock, processBorn, waitForLock } from "../../scripts/start/lock.mjs";

const folder = () => mkdtempSync(join(tmpdir(), "atoll-lock-"));
const alive = (pid: number) => `born-${pid}`;
const gone = () => "";

describe("acquireLock", () => {
  it("is held by one process at a time, and names the one that holds it", () => {
    const data = folder();
    acquireLock(data, { pid: 11, born: alive, now: () => new Date(0) });
    const second = () => acquireLock(data, { pid: 12, born: alive });
    expect(second).toThrow(LockHeldError);
    expect(second).toThrow(/process 11, since 1970-01-01T00:00:00.000Z.*kill 11/);
  });

  it("can be taken again once it was given back, and leaves nothing behind", () => {
    const data = folder();
    acquireLock(data, { pid: 11, born: alive })();
    expect(readdirSync(data)).toEqual([]);
    acquireLock(data, { pid: 12, born: alive })();
  });

  it("takes over from a process that is gone", () => {
    const data = folder();
    acquireLock(data, { pid: 11, born: alive });
    const release = acquireLock(data, { pid: 12, born: (pid) => (pid === 11 ? "" : alive(pid)) });
    expect(JSON.parse(readFileSync(join(data, "lock.json"), "utf8")).pid).toBe(12);
    release();
    expect(readdirSync(data)).toEqual([]);
  });

  it("does not mistake another process with a reused id for the one that held it", () => {
    const data = folder();
    acquireLock(data, { pid: 11, born: () => "before the restart" });
    acquireLock(data, { pid: 12, born: () => "after the restart" });
  });

  it.each(["", "{", "null", '{"pid":"x"}', '{"pid":1.5,"born":"a"}'])(
    "takes over a lock that says %j",
    (text) => {
      const data = folder();
      writeFileSync(join(data, "lock.json"), text);
      acquireLock(data, { pid: 12, born: alive })();
    },
  );

  it("gives back only its own lock", () => {
    const data = folder();
    const late = acquireLock(data, { pid: 11, born: alive });
    acquireLock(data, { pid: 12, born: (pid) => (pid === 11 ? "" : alive(pid)) });
    late();
    expect(JSON.parse(readFileSync(join(data, "lock.json"), "utf8")).pid).toBe(12);
  });
});

describe("waitForLock", () => {
  it("waits until the process that holds it has given it back, and tells who that is", async () => {
    const data = folder();
    const release = acquireLock(data, { pid: 11, born: alive });
    const waitedFor: number[] = [];
    const onWait = ({ pid }: { readonly pid: number }) => {
      waitedFor.push(pid);
      release();
    };
    const second = await waitForLock(data, { pid: 12, born: alive, onWait, pause: 1 });
    expect(waitedFor).toEqual([11]);
    second();
    expect(readdirSync(data)).toEqual([]);
  });
});

describe("processBorn", () => {
  it("knows this process, the same each time, and not one that cannot be", () => {
    expect(processBorn(process.pid)).not.toBe("");
    expect(processBorn(process.pid)).toBe(processBorn(process.pid));
    expect(processBorn(2 ** 30)).toBe(gone());
  });
});
