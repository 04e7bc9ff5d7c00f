import type { Delivery, Session } from "@atoll/host";
import type { ErrorCode } from "@atoll/protocol";
import type { Telemetry } from "./telemetry.ts";

/** Ends that somebody wanted, or that are the host's own doing. */
const NO_CRASH: ReadonlySet<ErrorCode> = new Set([
  "CLOSED",
  "HIDDEN_TOO_LONG",
  "REVOKED",
  "API_LEVEL_UNSUPPORTED",
]);

type About = { readonly app: string; readonly version: number };
export type TelemetryParts = { readonly telemetry: Telemetry; now(): number };

/** A delivery whose openings are told: that there was one, when its first screen stood, and when it ended by itself. */
export function withTelemetry<D extends Pick<Delivery, "prepare">>(delivery: D, parts: TelemetryParts): D {
  return {
    ...delivery,
    prepare: async (appId: string) => {
      const prepared = await delivery.prepare(appId);
      const about = { app: appId, version: prepared.release.version.code };
      // The surface opens it at once. Opened again from the same preparation, it begins anew.
      let beganMs: number | undefined = parts.now();
      return {
        ...prepared,
        follow: (session: Session) => {
          prepared.follow(session);
          tell(parts, about, { session, beganMs: beganMs ?? parts.now() });
          beganMs = undefined;
        },
      };
    },
  };
}

function tell(
  { telemetry, now }: TelemetryParts,
  about: About,
  { session, beganMs }: { readonly session: Session; readonly beganMs: number },
): void {
  telemetry.record({ ...about, event: "open" });
  let started = false;
  const look = () => {
    if (!started && session.state() === "open") {
      started = true;
      telemetry.record({ ...about, event: "start", ms: Math.max(0, Math.round(now() - beganMs)) });
    }
    const end = session.end();
    if (end === undefined) return;
    stop();
    if (!NO_CRASH.has(end.code)) telemetry.record({ ...about, event: "crash", code: end.code });
  };
  const stop = session.onChange(look);
  look();
}
