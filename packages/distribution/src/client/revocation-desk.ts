import { AtollError } from "@atoll/protocol";
import type { ReleaseClientOptions } from "./client-options.ts";
import type { RevokedVersion } from "./release-client.ts";
import { isRevoked } from "./revoked.ts";
import type { TrustedFiles } from "./trusted-files.ts";

/** Who asks whether a version may run here, and who is told when it may not any more. */
export type RevocationDesk = {
  /** Why a version may not run here; undefined when it may. */
  reasonFor(appId: string, versionCode: number): string | undefined;
  /** Throws REVOKED. */
  refuse(appId: string, versionCode: number): void;
  /** Throws REVOKED when all of a mini-app was taken back, whatever version. */
  refuseWhole(appId: string): void;
  /** A version is in use from now on. */
  watch(appId: string, versionCode: number): void;
  /** Tells the listeners of each version in use that is revoked, once. */
  tell(): void;
  onRevoked(listener: (revoked: RevokedVersion) => void): () => void;
};

/** Codes begin at 1: this one falls only under what revokes every version. */
const NO_VERSION = 0;

/** Creates it. Its answers follow what `files` know. */
export function createRevocationDesk(
  { platform, hostVersion }: Pick<ReleaseClientOptions, "platform" | "hostVersion">,
  files: Pick<TrustedFiles, "revocations">,
): RevocationDesk {
  const listeners = new Set<{ readonly listener: (revoked: RevokedVersion) => void }>();
  const watched = new Map<string, { readonly appId: string; readonly versionCode: number }>();

  function reasonFor(appId: string, code: number): string | undefined {
    return isRevoked(files.revocations(), { appId, code, platform, hostVersion })?.reason;
  }

  return {
    reasonFor,
    refuse(appId, versionCode) {
      const reason = reasonFor(appId, versionCode);
      if (reason === undefined) return;
      const problem = `Version ${versionCode} of ${appId} was taken back: ${reason} Wait for a new version.`;
      throw new AtollError("REVOKED", problem, { data: { appId, versionCode, reason } });
    },
    refuseWhole(appId) {
      const reason = reasonFor(appId, NO_VERSION);
      if (reason === undefined) return;
      throw new AtollError("REVOKED", `${appId} was taken back: ${reason}`, { data: { appId, reason } });
    },
    watch: (appId, versionCode) => void watched.set(`${appId}:${versionCode}`, { appId, versionCode }),
    tell() {
      for (const [key, { appId, versionCode }] of Array.from(watched)) {
        const reason = reasonFor(appId, versionCode);
        if (reason === undefined) continue;
        watched.delete(key);
        for (const { listener } of Array.from(listeners)) listener({ appId, versionCode, reason });
      }
    },
    onRevoked(listener) {
      const entry = { listener };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
  };
}
