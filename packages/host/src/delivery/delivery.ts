import type { CheckResult, Release } from "@atoll/distribution";
import type { ErrorCode } from "@atoll/protocol";
import type { OpenOptions } from "../host-api.ts";
import type { InstalledMiniApp } from "../installed-mini-app.ts";
import type { Session } from "../session/session.ts";

/** What a host's interface may want to say of a mini-app. */
export type DeliveryEvent =
  /** A newer release is here, verified; it opens next time. */
  | { readonly kind: "updateReady"; readonly appId: string; readonly release: Release }
  /** The registry took a version back; its sessions have ended. */
  | {
      readonly kind: "revoked";
      readonly appId: string;
      readonly versionCode: number;
      readonly reason: string;
    }
  /** A release failed to start three times; `release`, the one before it, opens next time. */
  | { readonly kind: "fellBack"; readonly appId: string; readonly release: Release }
  /** The registry could not be asked, or its answer was refused. What is here goes on. */
  | {
      readonly kind: "checkFailed";
      readonly appId: string | null;
      readonly code: ErrorCode;
      readonly error: unknown;
    };

/** A release that is ready to open, for surfaces that open it themselves. */
export type PreparedMiniApp = {
  readonly app: InstalledMiniApp;
  readonly release: Release;
  /** Has a session that was opened with `app` counted as a start, good or failed, and ended when its version is taken back. */
  follow(session: Session): void;
};

/** Opens mini-apps as the registry releases them: from what is here at once, and asks for news behind the user's back. */
export interface Delivery {
  /**
   * Opens the release that is here, else the one on offer. Asks the registry for news after that.
   * Rejects with METADATA_*, ARTIFACT_MISMATCH, DOWNLOAD_FAILED, NOT_ON_OFFER, REVOKED, STORE_FULL.
   */
  open(appId: string, options?: OpenOptions): Promise<Session>;
  /** The first half of `open`, without a session. Rejects as `open` does. */
  prepare(appId: string): Promise<PreparedMiniApp>;
  /** Asks for news of a mini-app now. Rejects as `open` does. */
  check(appId: string): Promise<CheckResult>;
  /** Asks for revocations, and for news of every mini-app that is open. Failures are events. */
  checkAll(): Promise<void>;
  onEvent(listener: (event: DeliveryEvent) => void): () => void;
  /** Ends the asking. Open sessions go on. */
  stop(): void;
}
