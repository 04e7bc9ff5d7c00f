import { createHash } from "node:crypto";
import type { Statement } from "@atoll/distribution";
import { verifyEd25519 } from "@atoll/distribution/node";
import { fakeKeys, signJson } from "@atoll/distribution/testing";
import type { FakeKeys } from "@atoll/distribution/testing";
import { describe, expect, it } from "vitest";
import { fakeRoot } from "../../../../packages/distribution/src/testing/fake-keys.ts";
import { openVersion } from "./open-version.ts";

const NOW = Date.parse("2026-11-25T10:00:00Z");
const LATER = "2026-11-25T10:30:00.000Z";
const CONTENT = "https://content.example.com";
const APP = "com.example.tip";

const MANIFEST = {
  id: APP,
  name: "Tip",
  version: { name: "1.0.0", code: 1 },
  apiLevel: 1,
  entry: "src/main.tsx",
  icon: "assets/icon.png",
  ageRating: { minimum: 4, descriptors: [] },
};

/** A version as the registry serves it to a reviewer, and what a test changes of it. */
function setup({
  signWith = "preview",
  change = (statement: Statement) => statement as unknown,
  manifest = MANIFEST,
  tamper = false,
}: {
  readonly signWith?: keyof FakeKeys;
  readonly change?: (statement: Statement) => unknown;
  readonly manifest?: object;
  readonly tamper?: boolean;
} = {}) {
  const files = new Map<string, Uint8Array>();
  const put = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    files.set(`${CONTENT}/cdn/development/aa/${sha256}`, tamper ? new TextEncoder().encode("x") : bytes);
    return { sha256, bytes: bytes.length, url: `/cdn/development/aa/${sha256}` };
  };
  const keys = fakeKeys();
  const about = { version: 1, issued: "2026-11-01T00:00:00.000Z", expires: "2027-11-01T00:00:00.000Z" };
  const root = signJson("root", fakeRoot(keys, about), keys.root);
  const index = {
    _type: "content-index",
    manifest: put(JSON.stringify(manifest)),
    assets: [{ path: "assets/icon.png", artifact: put("icon"), type: "image/png" }],
  };
  const statement: Statement = {
    _type: "release-statement",
    registry: "test",
    sequence: 1,
    issued: "2026-11-25T10:00:00.000Z",
    expires: LATER,
    app: {
      id: APP,
      name: "Tip",
      publisher: { id: "team", name: "Team" },
      iconSha256: null,
      ownershipEpoch: 1,
    },
    offlineGraceHours: 0,
    channels: {
      production: { offers: [] },
      development: { offers: [{ release: "v1", percent: 100, salt: "development", paused: false }] },
    },
    releases: [
      {
        id: "v1",
        version: { name: "1.0.0", code: 1 },
        apiLevel: 1,
        code: [{ format: "js", artifact: put("run()"), patches: [] }],
        content: put(JSON.stringify(index)),
        permissions: [],
        domains: [],
        scopes: [],
        ageRating: 4,
      },
    ],
  };
  const text = signJson("release-statement", change(statement), keys[signWith]);
  const open = (nowMs = NOW) =>
    openVersion(
      {
        config: { apiLevel: 1, contentOrigin: CONTENT, root },
        fetch: fetchFrom(files),
        verify: verifyEd25519,
        clock: { now: () => nowMs },
        ownerKey: "preview:one",
      },
      text,
    );
  return { open };
}

/** A fetch that compares digests as browsers do. */
function fetchFrom(files: ReadonlyMap<string, Uint8Array>): typeof globalThis.fetch {
  return async (input, init) => {
    const bytes = files.get(String(input));
    if (bytes === undefined) return new Response(null, { status: 404 });
    const digest = `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
    if (init?.integrity !== undefined && init.integrity !== digest) throw new TypeError("Failed to fetch");
    return new Response(Uint8Array.from(bytes));
  };
}

describe("opening a version by a reviewer's link", () => {
  it("gives the version's code, manifest and assets, under an owner of its own", async () => {
    const app = await setup().open();
    expect(app.manifest.id).toBe(APP);
    expect(app.bundle).toEqual({ name: "main.jsbundle", source: "run()" });
    expect(app.owner).toEqual({ key: "preview:one", appId: APP });
    const icon = await app.assets?.get("assets/icon.png");
    expect(new TextDecoder().decode(icon?.bytes)).toBe("icon");
    expect(await app.assets?.get("assets/none.png")).toBe(undefined);
  });

  it.each(["release", "revocation", "root", "prelude"] as const)(
    "refuses what the %s key signed",
    async (key) => {
      await expect(setup({ signWith: key }).open()).rejects.toMatchObject({ code: "METADATA_SIGNATURE" });
    },
  );

  it("refuses a link whose time is over, and one of another registry", async () => {
    await expect(setup().open(Date.parse(LATER))).rejects.toMatchObject({ code: "METADATA_EXPIRED" });
    const other = setup({ change: (statement) => ({ ...statement, registry: "other" }) });
    await expect(other.open()).rejects.toMatchObject({ code: "METADATA_INVALID" });
  });

  it("refuses what is offered to everyone, or needs a newer host", async () => {
    const production = setup({
      change: ({ channels, ...rest }) => ({
        ...rest,
        channels: { production: channels.development ?? channels.production },
      }),
    });
    await expect(production.open()).rejects.toMatchObject({ code: "NOT_ON_OFFER" });
    const newer = setup({
      change: ({ releases, ...rest }) => ({
        ...rest,
        releases: releases.map((r) => ({ ...r, apiLevel: 2 })),
      }),
    });
    await expect(newer.open()).rejects.toMatchObject({ code: "NOT_ON_OFFER" });
  });

  it("refuses bytes that are not those that were signed, and a package of another mini-app", async () => {
    await expect(setup({ tamper: true }).open()).rejects.toMatchObject({ code: "NETWORK_ERROR" });
    const other = setup({ manifest: { ...MANIFEST, id: "com.example.other" } });
    await expect(other.open()).rejects.toMatchObject({ code: "METADATA_INVALID" });
  });
});
