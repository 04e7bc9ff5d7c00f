import type { Fetch } from "../client/fetch-capped.ts";
import type { Release, Revocations, Statement } from "../metadata/statement.ts";
import { fakeKeys, fakeRoot, signJson } from "./fake-keys.ts";
import type { FakeKeys } from "./fake-keys.ts";
import { buildFakeRelease } from "./fake-release.ts";
import type { FakeReleaseSpec } from "./fake-release.ts";

const HOUR_MS = 60 * 60 * 1000;

type Offer = Statement["channels"]["production"]["offers"][number];
export type FakeOffer = { readonly release: string } & Partial<Offer>;
/** What a path answers instead: a response, or a failure when it throws. */
export type FakeAnswer = (
  init: RequestInit | undefined,
  usual: () => Response,
) => Response | Promise<Response>;

/** A registry in memory with real signatures, which tests may turn against its hosts. */
export type FakeRegistry = {
  readonly origin: string;
  readonly fetch: Fetch;
  /** Text of the first root. */
  readonly pinnedRoot: string;
  keys(): FakeKeys;
  /** Everything it serves, by path. */
  readonly files: Map<string, Uint8Array>;
  /** Paths that were asked for, in order; tests empty it. */
  readonly requests: string[];
  /** Paths that answer something else. */
  readonly answers: Map<string, FakeAnswer>;
  /** Builds a release and serves its files; `offer` puts it on offer. */
  build(appId: string, versionCode: number, spec?: FakeReleaseSpec): Release;
  /** Signs a new statement with these offers; to everyone unless they say otherwise. */
  offer(appId: string, offers: readonly FakeOffer[], patch?: Partial<Statement>): Statement;
  /** Builds and offers to everyone. */
  release(appId: string, versionCode: number, spec?: FakeReleaseSpec): Release;
  revoke(revoked: Revocations["revoked"], patch?: Partial<Revocations>): void;
  /** Signs what is on offer again, with new times and sequences. */
  resign(): void;
  /** Publishes the next root, with these keys in place of the old ones, and signs everything again by them. */
  rotate(next: Partial<FakeKeys>): void;
  /** Serves a text at a path. */
  put(path: string, text: string): void;
  text(path: string): string;
  setOnline(online: boolean): void;
};

export const STATEMENT_OF = (appId: string) => `/cdn/meta/apps/${appId}.json`;
export const REVOCATIONS = "/cdn/meta/revocations.json";

/** Creates a registry named "test" with a root, no mini-apps and nothing revoked. */
export function createFakeRegistry(clock: { now(): number }): FakeRegistry {
  const files = new Map<string, Uint8Array>();
  const answers = new Map<string, FakeAnswer>();
  const requests: string[] = [];
  const releases = new Map<string, Release[]>();
  const statements = new Map<string, Statement>();
  let keys = fakeKeys();
  let version = 1;
  let revocations: Revocations | undefined;
  let isOnline = true;

  const at = (ms: number) => new Date(clock.now() + ms).toISOString();
  const times = (hours = 24) => ({ issued: at(0), expires: at(hours * HOUR_MS) });
  const put = (path: string, text: string) => void files.set(path, new TextEncoder().encode(text));

  function signRoot(signers: FakeKeys["root"]): string {
    return signJson("root", fakeRoot(keys, { version, ...times(24 * 365) }), signers);
  }

  function revoke(revoked: Revocations["revoked"], patch: Partial<Revocations> = {}): void {
    const sequence = (revocations?.sequence ?? 0) + 1;
    revocations = { _type: "revocations", registry: "test", sequence, ...times(), revoked, ...patch };
    put(REVOCATIONS, signJson("revocations", revocations, keys.revocation));
  }

  function build(appId: string, versionCode: number, spec: FakeReleaseSpec = {}): Release {
    const built = buildFakeRelease(appId, versionCode, spec);
    for (const [path, bytes] of built.files) files.set(path, bytes);
    const others = (releases.get(appId) ?? []).filter(({ id }) => id !== built.release.id);
    releases.set(appId, [built.release, ...others]);
    return built.release;
  }

  function offer(appId: string, offers: readonly FakeOffer[], patch: Partial<Statement> = {}): Statement {
    const statement: Statement = {
      _type: "release-statement",
      registry: "test",
      sequence: (statements.get(appId)?.sequence ?? 0) + 1,
      ...times(),
      app: {
        id: appId,
        name: "Tip",
        publisher: { id: "team", name: "Team" },
        iconSha256: null,
        ownershipEpoch: 1,
      },
      offlineGraceHours: 72,
      channels: {
        production: {
          offers: offers.map((each) => ({ percent: 100, salt: "salt", paused: false, ...each })),
        },
      },
      releases: (releases.get(appId) ?? []).slice(0, 12),
      ...patch,
    };
    statements.set(appId, statement);
    put(STATEMENT_OF(appId), signJson("release-statement", statement, keys.release));
    return statement;
  }

  function resign(): void {
    revoke(revocations?.revoked ?? []);
    for (const [appId, { sequence, ...rest }] of statements) {
      const next = { ...rest, sequence: sequence + 1, ...times() };
      statements.set(appId, next);
      put(STATEMENT_OF(appId), signJson("release-statement", next, keys.release));
    }
  }

  function serve(path: string, init: RequestInit | undefined): Response {
    const bytes = files.get(path);
    // As a registry does: that there is no later root is what hosts mostly hear, and no fault.
    if (bytes === undefined) return new Response(null, { status: path.endsWith(".root.json") ? 204 : 404 });
    const etag = `"${Buffer.from(bytes).toString("base64").slice(-80)}-${bytes.length}"`;
    if (new Headers(init?.headers).get("if-none-match") === etag) return new Response(null, { status: 304 });
    return new Response(bytes.slice(), { headers: { etag, "content-length": String(bytes.length) } });
  }

  const origin = "https://content.test";
  const pinnedRoot = signRoot(keys.root);
  put("/cdn/meta/1.root.json", pinnedRoot);
  revoke([]);
  return {
    origin,
    pinnedRoot,
    files,
    answers,
    requests,
    keys: () => keys,
    async fetch(input, init) {
      const path = String(input).slice(origin.length);
      requests.push(path);
      if (!isOnline) throw new TypeError("fetch failed");
      const answer = answers.get(path);
      const usual = () => serve(path, init);
      return answer === undefined ? usual() : answer(init, usual);
    },
    build,
    offer,
    release(appId, versionCode, spec) {
      const release = build(appId, versionCode, spec);
      offer(appId, [{ release: release.id }]);
      return release;
    },
    revoke,
    resign,
    rotate(next) {
      const before = keys.root;
      keys = { ...keys, ...next };
      version += 1;
      const signers = [...new Set([...before, ...keys.root])];
      put(`/cdn/meta/${version}.root.json`, signRoot(signers));
      resign();
    },
    put,
    text: (path) => new TextDecoder().decode(files.get(path)),
    setOnline: (online) => void (isOnline = online),
  };
}
