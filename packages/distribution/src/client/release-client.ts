import type { Manifest } from "@atoll/protocol";
import type { CodeFormat, Release } from "../metadata/statement.ts";
import type { Transfer } from "./install.ts";

/** A release, verified and ready to open. */
export type LoadedMiniApp = {
  readonly release: Release;
  readonly manifest: Manifest;
  readonly code: { readonly format: CodeFormat; readonly bytes: Uint8Array };
  readonly assets: {
    get(name: string): Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined>;
  };
  /** Keys everything the mini-app owns: registry, app, team and ownership epoch. */
  readonly owner: { readonly key: string; readonly appId: string };
};

export type CheckResult =
  | { readonly status: "current" }
  /** Opens at the next `load`. */
  | { readonly status: "updated"; readonly release: Release; readonly transfer: Transfer };

/** A version that was taken back while it was in use here. */
export type RevokedVersion = {
  readonly appId: string;
  readonly versionCode: number;
  /** The registry's own words. */
  readonly reason: string;
};

/** A host's side of delivery: what may run here, verified from the pinned root down to the last byte. */
export interface ReleaseClient {
  /**
   * Asks the registry for news of a mini-app and brings what it offers here. Checks of one mini-app at once share one.
   * Throws REVOKED, METADATA_*, ARTIFACT_MISMATCH, NOT_ON_OFFER, DOWNLOAD_FAILED, STORE_FULL; what was here stays.
   */
  check(appId: string): Promise<CheckResult>;
  /**
   * What to open: what is here, without a request, else what the registry offers. Throws as `check` does; offline, METADATA_EXPIRED once
   * the grace is over, and REVOKED for what is known to be revoked.
   */
  load(appId: string): Promise<LoadedMiniApp>;
  /** The release is about to run. If the host goes down with it before it is marked otherwise, that counts as a failed start. */
  markBegun(appId: string, releaseId: string): Promise<void>;
  /** The release drew its first screen. */
  markStarted(appId: string, releaseId: string): Promise<void>;
  /** It did not. After three in a row the release before it comes back, which is returned. */
  markFailed(appId: string, releaseId: string): Promise<Release | undefined>;
  /** It was closed before either. */
  markLeft(appId: string, releaseId: string): Promise<void>;
  /** Why a version may not run here, as far as is known; undefined when it may. */
  revocationOf(appId: string, versionCode: number): string | undefined;
  /** Tells once of each loaded version that is revoked: its running sessions must end. */
  onRevoked(listener: (revoked: RevokedVersion) => void): () => void;
  /** Asks for revocations now, and tells the listeners. Throws DOWNLOAD_FAILED, METADATA_*. */
  checkRevocations(): Promise<void>;
}
