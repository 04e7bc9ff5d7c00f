import { afterAll, beforeAll, describe, expect, it } from "vitest";
import fc from "fast-check";
import { createTestDatabase } from "../testing/test-database.ts";
import type { TestDatabase } from "../testing/test-database.ts";
import { migrate } from "./migrate.ts";
import { toJsonb } from "./to-jsonb.ts";

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
  await test.db.query("create table things (id int primary key, data jsonb)");
});
afterAll(() => test.drop());

const count = async () => (await test.db.query("select 1 from things")).length;

describe("a database", () => {
  it("does all of a transaction or nothing of it, one inside another too", async () => {
    const failing = test.db.transaction(async (tx) => {
      await tx.query("insert into things values (1)");
      await tx.transaction((inner) => inner.query("insert into things values (2)"));
      throw new Error("undone");
    });
    await expect(failing).rejects.toThrow("undone");
    expect(await count()).toBe(0);
    await test.db.transaction((tx) => tx.query("insert into things values (1)"));
    expect(await count()).toBe(1);
  });

  it("gives a connection back after a transaction that failed", async () => {
    for (let round = 0; round < 30; round += 1)
      await test.db.transaction((tx) => tx.query("select no_such_column")).catch(() => undefined);
    expect(await test.db.query("select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("survives that a connection breaks in the middle of a transaction, idle as it may be", async () => {
    const broken = test.db.transaction(async (tx) => {
      const [own] = await tx.query<{ pid: number }>("select pg_backend_pid() as pid");
      await test.db.query("select pg_terminate_backend($1, 5000)", [own?.pid]);
      // The news of it comes while nobody asks anything.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await tx.query("select 1");
    });
    await expect(broken).rejects.toMatchObject({ code: "UNAVAILABLE" });
    expect(await test.db.query("select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("says so of text that cannot be stored", async () => {
    await expect(test.db.query("select $1::text", ["a\0b"])).rejects.toMatchObject({
      code: "INVALID_REQUEST",
    });
    await expect(test.db.query("select $1::jsonb", ['"\\u0000"'])).rejects.toMatchObject({
      code: "INVALID_REQUEST",
    });
  });

  it("takes parameters as values, whatever they say", async () => {
    const text = "'; drop table things; --";
    expect(await test.db.query("select $1::text as said", [text])).toEqual([{ said: text }]);
    expect(await count()).toBe(1);
  });

  it("is migrated once, however many replicas start together", async () => {
    const before = await test.db.query("select name from migrations order by name");
    await Promise.all([1, 2, 3].map(() => migrate(test.db)));
    expect(await test.db.query("select name from migrations order by name")).toEqual(before);
    expect(before.length).toBeGreaterThan(2);
  });
});

describe("a value for a jsonb column", () => {
  it("is stored whatever text it holds, and stays what it was where it can", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary" })), async (texts) => {
        const [row] = await test.db.query<{ data: string[] }>("select $1::jsonb as data", [toJsonb(texts)]);
        const expected = texts.map((text) => Buffer.from(text).toString().replaceAll("\0", "\uFFFD"));
        expect(row?.data).toEqual(expected);
      }),
      { numRuns: 50, examples: [[["\0"]], [["\ud800"]], [["a\udc00b"]]] },
    );
  });
});
