import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase } from "../testing/test-database.ts";
import type { TestDatabase } from "../testing/test-database.ts";
import { createAudit, findBrokenEntry } from "./audit.ts";

let test: TestDatabase;
const audit = createAudit({ now: () => Date.UTC(2026, 10, 24) });
const record = (subject: string) =>
  test.db.transaction((tx) => audit.record(tx, { actor: "user_1", action: "test.happened", subject }));

beforeAll(async () => {
  test = await createTestDatabase();
  for (const subject of ["one", "two", "three"]) await record(subject);
});
afterAll(() => test.drop());

/** Changes a row as somebody with the database's own rights could. */
async function tamper(sql: string): Promise<number | null> {
  const seen = Symbol("seen");
  let broken: number | null | typeof seen = seen;
  await test.db
    .transaction(async (tx) => {
      await tx.query("alter table audit disable trigger all");
      await tx.query(sql);
      broken = await findBrokenEntry(tx);
      throw new Error("undone");
    })
    .catch(() => undefined);
  return broken === seen ? null : broken;
}

describe("the audit log", () => {
  it("is a chain in which every entry follows from the one before it", async () => {
    expect(await findBrokenEntry(test.db)).toBe(null);
  });

  it("keeps its chain when many write at once", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => record(`many-${index}`)));
    expect(await findBrokenEntry(test.db)).toBe(null);
    expect(await test.db.query("select 1 from audit where subject like 'many-%'")).toHaveLength(20);
  });

  it.each(["update audit set actor = 'user_2'", "delete from audit where id = 1", "truncate audit"])(
    "is only ever added to: %s is refused",
    async (sql) => {
      await expect(test.db.query(sql)).rejects.toThrow("only ever added to");
    },
  );

  it("tells which entry was changed", async () => {
    expect(await tamper("update audit set entry = replace(entry, 'two', 'owt') where id = 2")).toBe(2);
  });

  it("tells when a column was changed beside its entry", async () => {
    expect(await tamper("update audit set actor = 'somebody else' where id = 2")).toBe(2);
  });

  it("tells where an entry was taken out", async () => {
    expect(await tamper("delete from audit where id = 2")).toBe(3);
  });

  it("is not written when its change is undone", async () => {
    await test.db
      .transaction(async (tx) => {
        await audit.record(tx, { actor: "user_1", action: "test.happened", subject: "undone" });
        throw new Error("no");
      })
      .catch(() => undefined);
    expect(await test.db.query("select 1 from audit where subject = 'undone'")).toEqual([]);
  });
});
