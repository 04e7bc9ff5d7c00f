import type { LoadedMiniApp, RevokedVersion } from "@atoll/distribution";
import type { Session } from "../session/session.ts";

/** Sessions of delivered mini-apps that have not ended. */
export type FollowedSessions = {
  /** `whyRevoked` is asked at once: a revocation may have come after the release was loaded. */
  add(loaded: LoadedMiniApp, session: Session, whyRevoked: () => string | undefined): void;
  /** Ends those of a version that was taken back. */
  revoke(revoked: RevokedVersion): void;
  /** Of which mini-apps there are any. */
  appIds(): readonly string[];
};

type Followed = { readonly session: Session; readonly appId: string; readonly versionCode: number };

/** Creates an empty set. */
export function createFollowedSessions(): FollowedSessions {
  const followed = new Set<Followed>();
  return {
    add({ release, owner }, session, whyRevoked) {
      const entry = { session, appId: owner.appId, versionCode: release.version.code };
      followed.add(entry);
      const forgetIfOver = () => {
        if (session.state() === "ended") followed.delete(entry);
      };
      session.onChange(forgetIfOver);
      forgetIfOver();
      // Security: fail closed in the gap between loading and opening.
      const reason = whyRevoked();
      if (reason !== undefined) session.revoke(reason);
    },
    revoke({ appId, versionCode, reason }) {
      for (const each of Array.from(followed)) {
        if (each.appId === appId && each.versionCode === versionCode) each.session.revoke(reason);
      }
    },
    appIds: () => [...new Set(Array.from(followed, ({ appId }) => appId))],
  };
}
