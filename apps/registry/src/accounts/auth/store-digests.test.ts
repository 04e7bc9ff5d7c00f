import type { DBAdapter, Where } from "@better-auth/core/db/adapter";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashSecret } from "../secrets.ts";
import { storeDigests } from "./store-digests.ts";

type Row = Record<string, unknown>;

/** What an adapter was asked, and rows that it gives back for it. */
function createFakeAdapter() {
  const asked: unknown[] = [];
  const rows: Row[] = [];
  const matches = (where: Where[]) => (row: Row) => where.every(({ field, value }) => row[field] === value);
  const note = <Result>(about: unknown, result: Result): Result => {
    asked.push(about);
    return result;
  };
  const adapter = {
    create: async ({ data }: { data: Row }) => {
      rows.push(data);
      return note(data, { ...data });
    },
    findOne: async ({ where }: { where: Where[] }) => note(where, rows.find(matches(where)) ?? null),
    findMany: async ({ where = [] }: { where?: Where[] }) => note(where, rows.filter(matches(where))),
    update: async ({ where, update }: { where: Where[]; update: Row }) => {
      const row = rows.find(matches(where));
      return note([where, update], row === undefined ? null : Object.assign(row, update));
    },
    delete: async ({ where }: { where: Where[] }) => {
      note(where, undefined);
      rows.splice(0, rows.length, ...rows.filter((row) => !matches(where)(row)));
    },
  };
  return { adapter: adapter as unknown as DBAdapter, asked, rows };
}

const byToken = (value: string): Where[] => [{ field: "token", value }] as Where[];

function createBoth() {
  const { adapter, asked, rows } = createFakeAdapter();
  return { store: storeDigests(adapter, { session: ["token"] }), asked, rows };
}

describe("an adapter that stores digests", () => {
  it("never passes a secret on, whatever it is, and finds by it what was stored by it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 8 }), async (secret) => {
        const { store, asked, rows } = createBoth();
        const made = await store.create<Row>({ model: "session", data: { token: secret, userId: "user_1" } });
        expect(made["token"]).toBe(secret);
        expect(rows).toEqual([{ token: hashSecret(secret), userId: "user_1" }]);
        const found = await store.findOne<Row>({ model: "session", where: byToken(secret) });
        expect(found).toEqual({ token: secret, userId: "user_1" });
        await store.update({ model: "session", where: byToken(secret), update: { userId: "user_2" } });
        await store.delete({ model: "session", where: byToken(secret) });
        expect(rows).toEqual([]);
        expect(JSON.stringify(asked)).not.toContain(JSON.stringify(secret));
      }),
    );
  });

  it("opens nothing to who has a digest", async () => {
    const { store } = createBoth();
    await store.create<Row>({ model: "session", data: { token: "a secret", userId: "user_1" } });
    expect(await store.findOne({ model: "session", where: byToken(hashSecret("a secret")) })).toBeNull();
  });

  it("gives digests to who asks by anything else", async () => {
    const { store } = createBoth();
    await store.create<Row>({ model: "session", data: { token: "a secret", userId: "user_1" } });
    const where = [{ field: "userId", value: "user_1" }] as Where[];
    expect(await store.findMany({ model: "session", where })).toMatchObject([
      { token: hashSecret("a secret") },
    ]);
  });

  it("leaves other models as they are", async () => {
    const { store, rows } = createBoth();
    await store.create<Row>({ model: "user", data: { token: "no secret" } });
    expect(rows).toEqual([{ token: "no secret" }]);
  });

  it("keeps what it does in a transaction of better-auth's", async () => {
    const { store, rows } = createBoth();
    await store.transaction((tx) => tx.create<Row>({ model: "session", data: { token: "a secret" } }));
    expect(rows).toEqual([{ token: hashSecret("a secret") }]);
  });
});
