import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addPublishedApp } from "../publishing/testing/published-app.ts";
import type { PublishedApp } from "../publishing/testing/published-app.ts";
import type { Registry } from "../registry.ts";
import { createLocalSigning } from "../signer/testing/local-signing.ts";
import type { LocalSigning } from "../signer/testing/local-signing.ts";
import { awaitCompiled } from "./await-compiled.ts";
import { compileVersion } from "./compile-version.ts";

describe("compileVersion", () => {
  let local: LocalSigning;
  let registry: Registry;
  let app: PublishedApp;
  beforeAll(async () => {
    local = await createLocalSigning();
    registry = local.registry;
    app = await addPublishedApp(registry, "compile");
  }, 60_000);
  afterAll(() => local.stop());

  const stepOf = async (versionId: string) => {
    const [step] = await registry.db.query<{ state: string; reason: string | null }>(
      "select state, reason from steps where version_id = $1 and name = 'compile'",
      [versionId],
    );
    return step;
  };
  const countOf = async (table: "artifacts" | "contents" | "attestations", versionId: string) =>
    (await registry.db.query(`select 1 from ${table} where version_id = $1`, [versionId])).length;

  /** A registry that breaks off at the `last` thing it does to its stores, as a process that is killed there. */
  function breakingOff(last: number): { readonly registry: Registry; readonly reached: () => boolean } {
    let done = 0;
    const count = () => {
      done += 1;
      if (done >= last) throw new Error("killed");
    };
    const blobs = {
      ...registry.blobs,
      put: async (bytes: Uint8Array) => (count(), registry.blobs.put(bytes)),
    };
    const signer = {
      ...registry.signer,
      attest: async (id: string) => (count(), registry.signer.attest(id)),
    };
    const transaction: Registry["db"]["transaction"] = (run) =>
      registry.db.transaction((tx) =>
        run({
          ...tx,
          query: async (sql, params) => (sql.startsWith("insert") && count(), tx.query(sql, params)),
        }),
      );
    return {
      registry: { ...registry, blobs, signer, db: { ...registry.db, transaction } },
      reached: () => done >= last,
    };
  }

  it("finishes after it broke off, wherever that was, and never leaves half of it", async () => {
    const version = await app.approve({ code: 1 });
    let broken = 0;
    for (let last = 1; ; last += 2) {
      const breaking = breakingOff(last);
      await compileVersion(breaking.registry, version.id).catch(() => undefined);
      if (!breaking.reached()) break;
      broken += 1;
      expect([0, 3]).toContain(await countOf("artifacts", version.id));
      expect(await countOf("contents", version.id)).toBe((await countOf("artifacts", version.id)) / 3);
      expect(await countOf("attestations", version.id)).toBe(0);
      expect(await registry.db.query("select 1 from public_blobs")).toEqual([]);
    }
    expect(broken).toBeGreaterThan(4);
    expect(await stepOf(version.id)).toMatchObject({ state: "passed", reason: null });
    expect([await countOf("artifacts", version.id), await countOf("attestations", version.id)]).toEqual([
      3, 1,
    ]);
  }, 120_000);

  it("does what is done already no second time, and nothing for what is not approved", async () => {
    const version = await app.compile({ code: 2 });
    const [before] = await registry.db.query("select * from contents where version_id = $1", [version.id]);
    await compileVersion(registry, version.id);
    expect(await registry.db.query("select * from contents where version_id = $1", [version.id])).toEqual([
      before,
    ]);
    const waiting = await app.upload({ code: 3 });
    await compileVersion(registry, waiting.id);
    expect(await countOf("artifacts", waiting.id)).toBe(0);
  }, 60_000);

  it.each([
    [
      "a compiler's intrinsic",
      { code: 11, main: '"use static builtin"; x();' },
      "order to the Hermes compiler",
    ],
    ["no script", { code: 12, main: "function (" }, "could not be parsed"],
    [
      "a chunk that hosts would not load",
      { code: 13, more: { "chunks/a.jsbundle": "1" } },
      "chunks/a.jsbundle",
    ],
  ])(
    "says why a version with %s is not compiled, and keeps it from release",
    async (_, sample, reason) => {
      const version = await app.approve(sample);
      await compileVersion(registry, version.id);
      expect(await stepOf(version.id)).toMatchObject({
        state: "failed",
        reason: expect.stringContaining(reason) as string,
      });
      expect(await countOf("artifacts", version.id)).toBe(0);
      await expect(awaitCompiled(registry, version)).rejects.toMatchObject({ code: "STATE_CONFLICT" });
    },
    60_000,
  );
});
