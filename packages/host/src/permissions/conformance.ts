import { describe, expect, it } from "vitest";
import type { GrantStore } from "./grant-store.ts";

/** The suite every grant store passes. `create` gives an empty store; `reopen` one over the same data, where data outlives the object. */
export function describeGrantStore(
  name: string,
  create: () => GrantStore | Promise<GrantStore>,
  reopen?: (store: GrantStore) => GrantStore | Promise<GrantStore>,
): void {
  describe(`grant store: ${name}`, () => {
    it("knows nothing at first", async () => {
      const store = await create();
      expect(await store.get("owner", "photos.read")).toBe(undefined);
      expect(await store.list("owner")).toEqual([]);
    });

    it("returns what was set, and the latest when it was set twice", async () => {
      const store = await create();
      await store.set("owner", { permission: "photos.read", state: "granted", decidedAt: 1 });
      await store.set("owner", { permission: "photos.read", state: "denied", decidedAt: 2 });
      expect(await store.get("owner", "photos.read")).toEqual({
        permission: "photos.read",
        state: "denied",
        decidedAt: 2,
      });
      expect(await store.list("owner")).toHaveLength(1);
    });

    it("keeps owners apart, whatever their keys look like", async () => {
      const store = await create();
      const keys = ["a", "a.b", "a/b", "A", "__proto__", "constructor", "", "é", "e\u0301", "a\u0000b"];
      for (const [at, key] of keys.entries()) {
        await store.set(key, { permission: "camera", state: "granted", decidedAt: at });
      }
      for (const [at, key] of keys.entries()) {
        expect((await store.get(key, "camera"))?.decidedAt).toBe(at);
      }
      expect(await store.get("toString", "camera")).toBe(undefined);
    });

    it("keeps permissions apart, and owner and permission too", async () => {
      const store = await create();
      await store.set("a", { permission: "b.c", state: "granted", decidedAt: 1 });
      expect(await store.get("a.b", "c")).toBe(undefined);
      expect(await store.get("a", "b")).toBe(undefined);
      expect(await store.get("a", "__proto__")).toBe(undefined);
    });

    it("lists by permission id, and forgets what is removed", async () => {
      const store = await create();
      for (const permission of ["photos.read", "camera", "contacts.read"]) {
        await store.set("owner", { permission, state: "granted", decidedAt: 1 });
      }
      await store.remove("owner", "camera");
      await store.remove("owner", "camera");
      expect((await store.list("owner")).map((grant) => grant.permission)).toEqual([
        "contacts.read",
        "photos.read",
      ]);
    });

    it("is not changed through what it was given or gave", async () => {
      const store = await create();
      const grant = { permission: "camera", state: "granted" as "granted" | "denied", decidedAt: 1 };
      await store.set("owner", grant);
      grant.state = "denied";
      expect((await store.get("owner", "camera"))?.state).toBe("granted");
    });

    if (reopen === undefined) return;
    it("keeps its data when it is opened again", async () => {
      const store = await create();
      await store.set("owner", { permission: "camera", state: "granted", decidedAt: 1 });
      const again = await reopen(store);
      expect((await again.get("owner", "camera"))?.state).toBe("granted");
    });
  });
}
