import { statementSchema } from "@atoll/distribution";
import { manifestSchema } from "@atoll/protocol";
import type { ManifestInput } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { composeStatement, graceHours } from "./compose-statement.ts";
import type { LiveRelease } from "./compose-statement.ts";

const manifest = (more: Partial<ManifestInput> = {}) =>
  manifestSchema.parse({
    id: "org.example.app",
    name: "App",
    version: { name: "1.0.0", code: 1 },
    apiLevel: 1,
    entry: "src/main.tsx",
    ...more,
  });
const PHOTOS = { name: "photos", access: "read", reason: "Attach a receipt.", required: false } as const;

const live = (versionId: string, more: Partial<LiveRelease> = {}): LiveRelease => ({
  versionId,
  channel: "production",
  percent: 100,
  paused: false,
  salt: "salt",
  manifest: manifest(),
  iconSha256: null,
  attestation: {
    registry: "test",
    app: "org.example.app",
    version: { id: versionId, name: "1.0.0", code: 1 },
    source: { sha256: "0".repeat(64) },
    code: [],
    content: { sha256: "1".repeat(64), bytes: 1 },
    checks: [],
    review: { decision: 1, reviewer: "user_1", at: "2026-01-01T00:00:00.000Z" },
  },
  ...more,
});
const facts = {
  registryId: "test",
  id: "org.example.app",
  name: "Name of the app",
  publisher: { id: "team_1", name: "Team" },
  ownershipEpoch: 3,
};

describe("graceHours", () => {
  it("is thirty days, three for guarded permissions, and none where money is taken", () => {
    expect(graceHours(manifest())).toBe(720);
    expect(graceHours(manifest({ permissions: [PHOTOS] }))).toBe(72);
    const products = [{ id: "pro", type: "nonConsumable" }] as const;
    expect(graceHours(manifest({ permissions: [PHOTOS], products: [...products] }))).toBe(0);
  });

  it("takes a permission that it does not know for a guarded one", () => {
    expect(graceHours({ permissions: [{ ...PHOTOS, name: "unheard-of" }] as never, products: [] })).toBe(72);
  });
});

describe("composeStatement", () => {
  it("offers in order, names each release once, and keeps to the least grace of all", () => {
    const guarded = live("version_2", { percent: 10, manifest: manifest({ permissions: [PHOTOS] }) });
    const body = composeStatement(facts, [
      guarded,
      live("version_1"),
      { ...guarded, channel: "trial", percent: 100 },
    ]);
    expect(body.channels.production.offers.map(({ release, percent }) => [release, percent])).toEqual([
      ["version_2", 10],
      ["version_1", 100],
    ]);
    expect(body.channels.trial?.offers.map(({ release }) => release)).toEqual(["version_2"]);
    expect(body.releases.map(({ id }) => id)).toEqual(["version_2", "version_1"]);
    expect(body.releases[0]?.permissions).toEqual(["photos.read"]);
    expect([body.offlineGraceHours, body.app.ownershipEpoch]).toEqual([72, 3]);
  });

  it("has no name in it that a prompt could not show", () => {
    const body = composeStatement(
      { ...facts, name: "\u202eevil\u0000", publisher: { id: "team_1", name: "\u200b\u2066" } },
      [],
    );
    expect(body.app.name).toBe("evil");
    expect(body.app.publisher.name).toBe("team_1");
    expect(body.channels).toEqual({ production: { offers: [] } });
  });

  it("holds whatever a manifest and an account may say", () => {
    const letters = "abcdefghijklmnopqrstuvwxyzabcdef";
    const domain = `*.${[63, 63, 63, 57].map((length) => "a".repeat(length)).join(".")}.com`;
    const widest = manifest({
      name: "🎁".repeat(30),
      permissions: [{ ...PHOTOS, name: letters, access: letters } as never],
      scopes: [{ name: `${letters}.${letters}`, reason: "To greet you." }],
      network: { allowedDomains: [domain] },
    });
    const times = { issued: "2026-11-24T00:00:00.000Z", expires: "2026-11-25T00:00:00.000Z" };
    const named = { ...facts, name: "🎁".repeat(30), publisher: { id: "team_1", name: "🎁".repeat(60) } };
    const file = { sha256: "2".repeat(64), bytes: 1 };
    const { attestation } = live("version_1");
    const code: typeof attestation.code = [{ format: "js", file, patches: [], compiler: null }];
    const wide = live("version_1", { manifest: widest, attestation: { ...attestation, code } });
    for (const releases of [[wide], []]) {
      const said = { ...composeStatement(named, releases), sequence: 1, ...times };
      expect(statementSchema.safeParse(said).error?.issues).toBe(undefined);
    }
  });
});
