import { createHash } from "node:crypto";
import type { Artifact, Release } from "../metadata/statement.ts";

/** What a release of tests is made of; all of it may be left out. */
export type FakeReleaseSpec = {
  readonly code?: string;
  readonly apiLevel?: number;
  readonly assets?: Readonly<Record<string, Uint8Array>>;
  readonly manifest?: Readonly<Record<string, unknown>>;
  readonly format?: Release["code"][number]["format"];
  /** Patches from older releases, by the digest of their code. */
  readonly patches?: readonly { readonly from: string; readonly bytes: Uint8Array }[];
};

/** A release and the files it names, by path. */
export type FakeRelease = { readonly release: Release; readonly files: ReadonlyMap<string, Uint8Array> };

const encode = (text: string) => new TextEncoder().encode(text);

/** Builds version `code` of a mini-app as a registry would. */
export function buildFakeRelease(appId: string, code: number, spec: FakeReleaseSpec = {}): FakeRelease {
  const files = new Map<string, Uint8Array>();
  const put = (bytes: Uint8Array): Artifact => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const url = `/cdn/artifacts/${sha256}`;
    files.set(url, bytes);
    return { sha256, bytes: bytes.length, url };
  };
  const { apiLevel = 1, format = "js" } = spec;
  const version = { name: `${code}.0.0`, code };
  const manifest = { id: appId, name: "Tip", version, apiLevel, entry: "src/main.tsx", ...spec.manifest };
  const assets = Object.entries(spec.assets ?? { "assets/logo.png": encode(`logo of ${appId} ${code}`) });
  const content = {
    _type: "content-index",
    manifest: put(encode(JSON.stringify(manifest))),
    assets: assets.map(([path, bytes]) => ({ path, artifact: put(bytes), type: "image/png" })),
  };
  const patches = (spec.patches ?? []).map(({ from, bytes }) => ({ from, patch: put(bytes) }));
  const release: Release = {
    id: `r${code}`,
    version,
    apiLevel,
    code: [{ format, artifact: put(encode(spec.code ?? `/* code ${code} of ${appId} */`)), patches }],
    content: put(encode(JSON.stringify(content))),
    permissions: [],
    domains: [],
    scopes: [],
    ageRating: 4,
  };
  return { release, files };
}
