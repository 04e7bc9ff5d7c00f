import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase } from "../testing/test-database.ts";
import type { TestDatabase } from "../testing/test-database.ts";
import { createJobs } from "./jobs.ts";
import type { Jobs } from "./jobs.ts";

let test: TestDatabase;
let jobs: Jobs;
beforeAll(async () => {
  test = await createTestDatabase();
  jobs = await createJobs({ connectionString: test.url, onError: () => undefined });
});
afterAll(async () => {
  await jobs.stop();
  await test.drop();
});

const waiting = async (name: string) =>
  (await test.db.query("select 1 from pgboss.job where name = $1 and state = 'created'", [name])).length;

/** Works on a queue until `count` jobs have come. */
function collect(
  name: string,
  count: number,
  handle: (data: unknown) => void = () => undefined,
): Promise<unknown[]> {
  const seen: unknown[] = [];
  return new Promise((resolve) => {
    void jobs.work(name, async (data) => {
      seen.push(data);
      if (seen.length === count) resolve(seen);
      handle(data);
    });
  });
}

describe("jobs", () => {
  it("are asked for with the change that they belong to, or not at all", async () => {
    await test.db
      .transaction(async (tx) => {
        await jobs.send("with-change", { number: 1 }, { tx });
        throw new Error("undone");
      })
      .catch(() => undefined);
    expect(await waiting("with-change")).toBe(0);
    await test.db.transaction((tx) => jobs.send("with-change", { number: 2 }, { tx }));
    expect(await collect("with-change", 1)).toEqual([{ number: 2 }]);
  });

  it("do not wait twice under one key", async () => {
    for (const key of ["a", "a", "b"]) await jobs.send("keyed", {}, { key });
    expect(await waiting("keyed")).toBe(2);
  });

  it("are asked for under a key again once the first is worked on", async () => {
    await jobs.send("again", {}, { key: "a" });
    const both = collect("again", 2, () => void jobs.send("again", {}, { key: "a" }));
    expect(await both).toHaveLength(2);
  });

  it("are tried again when they fail", async () => {
    await jobs.send("failing", { number: 1 });
    let tries = 0;
    const seen = await collect("failing", 2, () => {
      tries += 1;
      if (tries === 1) throw new Error("not this time");
    });
    expect(seen).toEqual([{ number: 1 }, { number: 1 }]);
  });
});
