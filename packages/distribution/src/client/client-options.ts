import type { Ed25519Verify } from "../metadata/envelope.ts";
import type { CodeFormat } from "../metadata/statement.ts";
import type { Fetch } from "./fetch-capped.ts";
import type { ReleaseStore } from "./release-store.ts";
import type { Sha256 } from "./rollout.ts";

/** Everything a release client is made of; nothing is read from the surroundings. */
export type ReleaseClientOptions = {
  /** Origin of the registry's content. */
  readonly contentOrigin: string;
  /** The root that this host was built with: the one thing it trusts from the start. */
  readonly pinnedRoot: string;
  readonly fetch: Fetch;
  readonly store: ReleaseStore;
  /** Milliseconds since the epoch. */
  readonly clock: { now(): number };
  readonly verify: Ed25519Verify;
  readonly sha256: Sha256;
  /** Makes new code of old code and a patch. Throws PATCH_INVALID. Left out, whole artifacts are fetched. */
  readonly applyPatch?: (from: Uint8Array, patch: Uint8Array, maxBytes: number) => Promise<Uint8Array>;
  /** 16 to 64 characters that no other device has. */
  readonly randomId: () => string;
  readonly platform: "ios" | "android" | "web" | "node";
  readonly hostVersion: string;
  /** The newest API level this host runs. */
  readonly apiLevel: number;
  /** Formats of code that this host's engine takes, best first. */
  readonly formats: readonly CodeFormat[];
  readonly channel?: "production" | "trial";
  /** The channel of one mini-app, where it has one of its own: somebody was invited to try it. Asked at each update. */
  readonly channelFor?: (appId: string) => "production" | "trial" | undefined;
  /** What the cache may take, beyond which the mini-apps that were used longest ago go; 256 MiB when left out. */
  readonly cacheBytes?: number;
  /** Ends a request that takes too long; 60 seconds by the platform's own timer when left out. */
  readonly deadline?: () => AbortSignal;
};
