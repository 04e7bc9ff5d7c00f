import { rename, readdir } from "node:fs/promises";
import { join } from "node:path";
import { createMemoryReleaseStore, rootSchema, statementSchema } from "@atoll/distribution";
import type { Statement } from "@atoll/distribution";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { VersionRow } from "../apps/read-version.ts";
import { compileVersion } from "../compile/compile-version.ts";
import { addPublishedApp, contentFetch, createHost } from "../publishing/testing/published-app.ts";
import type { PublishedApp } from "../publishing/testing/published-app.ts";
import { signAgain } from "../publishing/work-publishing.ts";
import type { Registry } from "../registry.ts";
import { changeReleases } from "../releases/change-releases.ts";
import { releaseVersion } from "../releases/release-version.ts";
import { attestationSchema } from "./attestation.ts";
import { createSigning } from "./create-signing.ts";
import { createLocalSigning } from "./testing/local-signing.ts";
import type { LocalSigning } from "./testing/local-signing.ts";

const HOUR_MS = 60 * 60 * 1000;

describe("signing", () => {
  let local: LocalSigning;
  let registry: Registry;
  let app: PublishedApp;
  let one: VersionRow;
  beforeAll(async () => {
    local = await createLocalSigning();
    registry = local.registry;
    app = await addPublishedApp(registry, "signing");
    one = await app.compile({ code: 1, more: { "main.jsbundle.map": "{}", "assets/a.txt": "an asset" } });
    await release(one);
    await registry.signer.publishStatement(app.id);
  }, 60_000);
  afterAll(() => local.stop());

  async function release(version: VersionRow, of = app): Promise<void> {
    const by = { userId: of.owner.userId, mover: "owner" } as const;
    await changeReleases(registry, { appId: of.id, by }, (changing) =>
      releaseVersion(changing, { version, channel: "production", percent: 100 }),
    );
  }
  async function fileAt(path: string): Promise<string> {
    return (await contentFetch(registry)(`${registry.config.contentOrigin}/cdn/meta/${path}`)).text();
  }
  const inner = (text: string) => JSON.parse((JSON.parse(text) as { signed: string }).signed) as unknown;
  const statement = async (of = app): Promise<Statement> =>
    statementSchema.parse(inner(await fileAt(`apps/${of.id}.json`)));
  const refusedWith = (code: string) => expect.objectContaining({ code }) as Error;

  it("attests source, outputs, compilers and the reviewer of a version", async () => {
    const [row] = await registry.db.query<{ envelope: string }>(
      "select envelope from attestations where version_id = $1",
      [one.id],
    );
    const { payload } = JSON.parse(row?.envelope ?? "") as { payload: string };
    const said = attestationSchema.parse(JSON.parse(Buffer.from(payload, "base64").toString()));
    expect(said.predicate).toMatchObject({
      app: app.id,
      source: { sha256: one.package_sha256 },
      review: { reviewer: app.reviewer.userId },
    });
    expect(
      said.predicate.code.map(({ format, compiler }) => [
        format,
        compiler?.flags.includes("-fno-static-builtins") ?? null,
      ]),
    ).toEqual([
      ["js", null],
      ["hermes-98", true],
      ["hermes-99", true],
    ]);
    expect(said.subject.map(({ name }) => name)).toEqual([
      "code/js",
      "code/hermes-98",
      "code/hermes-99",
      "content",
    ]);
  });

  it("publishes the manifest and the assets, never a source map", async () => {
    const [{ sha256 } = { sha256: "" }] = await registry.db.query<{ sha256: string }>(
      "select sha256 from version_files where version_id = $1 and path = 'main.jsbundle.map'",
      [one.id],
    );
    const status = async (digest: string) =>
      (await contentFetch(registry)(`${registry.config.contentOrigin}/cdn/artifacts/${digest}`)).status;
    expect(await registry.blobs.has(sha256)).toBe(true);
    expect(await status(sha256)).toBe(404);
    expect(await status(one.package_sha256)).toBe(404);
    const host = await createHost(registry);
    await host.check(app.id);
    const loaded = await host.load(app.id);
    expect(new TextDecoder().decode((await loaded.assets.get("assets/a.txt"))?.bytes)).toBe("an asset");
  });

  it("signs nothing anew while the same holds, and again before it ends", async () => {
    const before = await statement();
    expect(await registry.signer.publishStatement(app.id)).toMatchObject({ sequence: before.sequence });
    await signAgain(registry);
    expect(await statement()).toEqual(before);
    local.passTime(13 * HOUR_MS);
    await signAgain(registry);
    const after = await statement();
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(Date.parse(after.expires) - registry.clock.now()).toBeGreaterThan(23 * HOUR_MS);
    expect({ ...after, sequence: 0, issued: "", expires: "" }).toEqual({
      ...before,
      sequence: 0,
      issued: "",
      expires: "",
    });
  });

  it("goes on with higher numbers over a database that was restored from an older backup", async () => {
    const before = await statement();
    await registry.db.query("delete from statements where app_id = $1", [app.id]);
    local.passTime(60_000);
    await registry.signer.publishStatement(app.id);
    expect((await statement()).sequence).toBeGreaterThan(before.sequence);
  });

  it("does not attest what nobody, or only the team itself, approved", async () => {
    const waiting = await app.upload({ code: 90 });
    await expect(registry.signer.attest(waiting.id)).rejects.toThrow(refusedWith("STATE_CONFLICT"));
    const own = await app.approve({ code: 91 }, app.owner);
    await compileVersion(registry, own.id);
    await expect(registry.signer.attest(own.id)).rejects.toThrow("member of its own team");
    const [step] = await registry.db.query(
      "select state, reason from steps where version_id = $1 and name = 'compile'",
      [own.id],
    );
    expect(step).toMatchObject({
      state: "failed",
      reason: expect.stringContaining("Another reviewer") as string,
    });
  });

  it("signs nothing that the database merely claims", async () => {
    const other = await addPublishedApp(registry, "claims");
    const [good, bad] = [await other.compile({ code: 1 }), await other.approve({ code: 2 })];
    await release(good, other);
    const before = await registry.signer.publishStatement(other.id);
    const refused = async (claim: string, params: readonly unknown[], undo: string) => {
      await registry.db.query(claim, params);
      await expect(registry.signer.publishStatement(other.id)).rejects.toThrow(refusedWith("STATE_CONFLICT"));
      await registry.db.query(undo, params.slice(0, 1));
    };
    // A release row for a version that was never compiled, another attestation, another package, a decision taken back, a revocation.
    await refused(
      "insert into releases (id, app_id, version_id, channel, state, percent, salt, created_at) select 'forged', app_id, id, 'production', 'released', 100, 's', now() from versions where id = $1",
      [bad.id],
      "delete from releases where version_id = $1",
    );
    await refused(
      "update attestations set envelope = (select envelope from attestations where version_id = $2) where version_id = $1",
      [good.id, one.id],
      "select $1::text",
    );
    await compileAgain(good);
    await refused(
      "update versions set package_sha256 = repeat('0', 64) where id = $1",
      [good.id],
      "select $1::text",
    );
    await registry.db.query("update versions set package_sha256 = $2 where id = $1", [
      good.id,
      good.package_sha256,
    ]);
    await refused(
      "insert into decisions (version_id, outcome, rules, note, reviewer_id, at) values ($1, 'rejected', '{}', '', $2, now())",
      [good.id, other.reviewer.userId],
      "delete from decisions where version_id = $1 and outcome = 'rejected'",
    );
    await refused(
      "insert into revocations (app_id, versions, reason, at) values ($1, '{1}', 'x', now())",
      [other.id],
      "delete from revocations where app_id = $1",
    );
    expect(await registry.signer.publishStatement(other.id)).toEqual(before);
    expect((await statement(other)).releases.map(({ version }) => version.code)).toEqual([1]);
  }, 60_000);

  async function compileAgain(version: VersionRow): Promise<void> {
    await registry.db.query("delete from attestations where version_id = $1", [version.id]);
    await registry.signer.attest(version.id);
  }

  it("signs and publishes nothing of which a byte is missing or another", async () => {
    const other = await addPublishedApp(registry, "bytes");
    const version = await other.compile({
      code: 1,
      main: "__atoll_define('main', [], function () { return 'bytes'; });",
    });
    await registry.db.query("delete from attestations where version_id = $1", [version.id]);
    await registry.db.query(
      "update artifacts set sha256 = (select sha256 from contents where version_id = $1) where version_id = $1 and format = 'js'",
      [version.id],
    );
    await expect(registry.signer.attest(version.id)).rejects.toThrow(refusedWith("STATE_CONFLICT"));
    await registry.db.query(
      "update artifacts set sha256 = (select sha256 from version_files where version_id = $1 and path = 'main.jsbundle') where version_id = $1 and format = 'js'",
      [version.id],
    );
    await registry.db.query(
      "update artifacts set bytes = bytes + 1 where version_id = $1 and format = 'hermes-98'",
      [version.id],
    );
    await expect(registry.signer.attest(version.id)).rejects.toThrow(refusedWith("REGISTRY_ERROR"));
    await registry.db.query(
      "update artifacts set bytes = bytes - 1, base_sha256 = repeat('a', 64) where version_id = $1 and format = 'hermes-98'",
      [version.id],
    );
    await expect(registry.signer.attest(version.id)).rejects.toThrow("never vouched for");
    expect(await registry.db.query("select 1 from statements where app_id = $1", [other.id])).toEqual([]);
  }, 60_000);

  it.each(["release", "revocation", "root", "prelude", "preview"] as const)(
    "replaces the %s key, and hosts that know only the first root follow",
    async (role) => {
      const store = createMemoryReleaseStore();
      const pinnedRoot = await fileAt("1.root.json");
      const known = await createHost(registry, { store, pinnedRoot });
      await known.check(app.id);
      const before = {
        root: (await registry.signer.publishRoots()).sequence,
        sequence: (await statement()).sequence,
      };
      const { sequence } = await registry.signer.rotate(role);
      expect(sequence).toBe(before.root + 1);
      const root = rootSchema.parse(inner(await fileAt(`${sequence}.root.json`)));
      const old = rootSchema.parse(inner(await fileAt(`${before.root}.root.json`)));
      expect(root.roles[role].keys).not.toEqual(old.roles[role].keys);
      const fresh = await createHost(registry, { pinnedRoot });
      for (const host of [known, fresh]) {
        await host.check(app.id);
        expect((await host.load(app.id)).release.version.code).toBe(1);
      }
      if (role === "release") {
        const { signatures } = JSON.parse(await fileAt(`apps/${app.id}.json`)) as {
          signatures: { key: string }[];
        };
        expect(signatures.map(({ key }) => key)).toEqual(root.roles.release.keys);
        expect((await statement()).sequence).toBeGreaterThan(before.sequence);
      }
    },
  );

  it("replaces a key whole or not at all for hosts, when it is broken off before the root is public", async () => {
    const { db, clock, config, blobs } = registry;
    const transaction: Registry["db"]["transaction"] = (run) =>
      db.transaction((tx) =>
        run({
          ...tx,
          query: async (sql, params) => {
            if (sql.includes("insert into signed_files") && params?.[0] === "root") throw new Error("killed");
            return tx.query(sql, params);
          },
        }),
      );
    const breaking = createSigning({
      db: { ...db, transaction },
      clock,
      issuer: config.shellOrigin,
      readBlob: (sha256) => blobs.get(sha256),
      keys: { folder: local.keysDir, registryId: config.registryId, clock },
    });
    const known = await createHost(registry);
    await expect(breaking.rotate("release")).rejects.toThrow("killed");
    await known.check(app.id);
    // Replicas hear of what another process signed within two seconds.
    local.passTime(2_001);
    await registry.signer.publishRoots();
    await known.check(app.id);
    await signAgain(registry);
    await known.check(app.id);
    const { signatures } = JSON.parse(await fileAt(`apps/${app.id}.json`)) as { signatures: unknown[] };
    expect(signatures).toHaveLength(1);
  });

  it("works without the root key until that is needed, and says so then", async () => {
    const rootKeys = (await readdir(local.keysDir)).filter((name) => name.startsWith("root-"));
    for (const name of rootKeys) await rename(join(local.keysDir, name), join(local.keysDir, `${name}.away`));
    local.passTime(13 * HOUR_MS);
    await signAgain(registry);
    await (await createHost(registry)).check(app.id);
    const before = await readdir(local.keysDir);
    await expect(registry.signer.rotate("release")).rejects.toThrow(refusedWith("SIGNING_KEY_AWAY"));
    expect(await readdir(local.keysDir)).toEqual(before);
    for (const name of rootKeys) await rename(join(local.keysDir, `${name}.away`), join(local.keysDir, name));
    await registry.signer.rotate("release");
    await (await createHost(registry)).check(app.id);
  });

  it("renews a root that is about to end", async () => {
    const before = await registry.signer.publishRoots();
    local.passTime(310 * 24 * HOUR_MS);
    await signAgain(registry);
    expect((await registry.signer.publishRoots()).sequence).toBe(before.sequence + 1);
    await (await createHost(registry, { pinnedRoot: await fileAt("1.root.json") })).check(app.id);
  });

  it("is refused by hosts when anybody else signed it, changed it, or sends an old one again", async () => {
    const host = async (change: (text: string) => Promise<string> | string) =>
      createHost(registry, {
        fetch: contentFetch(registry, async (url, response) =>
          url.includes("/apps/") && response.status === 200
            ? new Response(await change(await response.text()))
            : response,
        ),
      });
    const codeOf = async (change: (text: string) => Promise<string> | string) =>
      (await host(change)).check(app.id).then(
        () => "taken",
        (error: { code: string }) => error.code,
      );
    expect(await codeOf((text) => text.replace(/(\\"percent\\":)100/, "$1099"))).not.toBe("taken");
    expect(await codeOf((text) => text.replace(/"sig":"./, '"sig":"_'))).toMatch(/^METADATA_/);
    const { signatures } = JSON.parse(await fileAt("revocations.json")) as { signatures: unknown };
    expect(await codeOf((text) => JSON.stringify({ ...(JSON.parse(text) as object), signatures }))).toBe(
      "METADATA_SIGNATURE",
    );
    expect(await codeOf(() => fileAt("revocations.json"))).toBe("METADATA_SIGNATURE");
    const old = await fileAt(`apps/${app.id}.json`);
    let replay = false;
    const seen = await host((text) => (replay ? old : text));
    local.passTime(13 * HOUR_MS);
    await signAgain(registry);
    await seen.check(app.id);
    replay = true;
    await expect(seen.check(app.id)).rejects.toThrow(refusedWith("METADATA_REPLAYED"));
  });
});
