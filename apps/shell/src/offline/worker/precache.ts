/** Address and digest (`sha256-` and base64) of something that is kept. */
export type KeptFile = readonly [path: string, integrity: string];

/** What the worker keeps. The server makes it and puts it before the worker's script. */
export type Precache = {
  /** Names the cache; another for each change of the worker, the page or a file. */
  readonly version: string;
  /** The build of the page, as the page itself knows it. */
  readonly build: string;
  /** Pattern of the paths at which the page is served. */
  readonly pagePaths: string;
  readonly page: KeptFile;
  readonly files: readonly KeptFile[];
};

/** What the worker's functions work with; a browser's own outside of tests. */
export type WorkerParts = {
  readonly precache: Precache;
  readonly caches: Pick<CacheStorage, "open" | "keys" | "delete">;
  readonly fetch: typeof globalThis.fetch;
  /** The worker's own origin, the only one it answers for. */
  readonly origin: string;
  /** Resolves after a time. */
  readonly wait: (ms: number) => Promise<void>;
};

const PREFIX = "atoll-shell-";

/** The name of a version's cache. */
export function cacheName({ version }: Pick<Precache, "version">): string {
  return PREFIX + version;
}

/** Names of all caches that workers of the shell made, the oldest first. */
export async function shellCaches(caches: Pick<CacheStorage, "keys">): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}
