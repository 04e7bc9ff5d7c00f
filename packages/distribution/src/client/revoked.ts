import type { Revocations } from "../metadata/statement.ts";

export type Running = {
  readonly appId: string;
  /** Version code. */
  readonly code: number;
  readonly platform: "ios" | "android" | "web" | "node";
  readonly hostVersion: string;
};

/** The revocation that a version on this host falls under; undefined when it may run. */
export function isRevoked(revocations: Revocations | undefined, running: Running) {
  return revocations?.revoked.find(
    ({ app, versions, platforms, hostVersions }) =>
      app === running.appId &&
      (versions === null || versions.includes(running.code)) &&
      (platforms === null || platforms.includes(running.platform)) &&
      (hostVersions === null || hostVersions.includes(running.hostVersion)),
  );
}
