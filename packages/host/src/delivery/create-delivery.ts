import { createUpdateSchedule } from "@atoll/distribution";
import type { CheckResult, LoadedMiniApp, ReleaseClient } from "@atoll/distribution";
import { isAtollError } from "@atoll/protocol";
import type { Clock } from "../clock.ts";
import type { Host } from "../host-api.ts";
import { createListeners } from "../listeners.ts";
import type { Listeners } from "../listeners.ts";
import type { Session } from "../session/session.ts";
import type { Delivery, DeliveryEvent, PreparedMiniApp } from "./delivery.ts";
import { createFollowedSessions } from "./followed-sessions.ts";
import { installedFromRelease } from "./installed-from-release.ts";
import { whenStartDecided } from "./start-outcome.ts";
import type { StartOutcome } from "./start-outcome.ts";

export type DeliveryOptions = {
  readonly client: ReleaseClient;
  readonly host: Pick<Host, "open">;
  readonly clock: Pick<Clock, "setTimeout" | "clearTimeout">;
  /** 15 minutes when left out. */
  readonly checkEveryMs?: number;
  /** Faults of the host's own code: a listener that throws, a record that could not be written. */
  onHostError?(error: unknown, where: string): void;
};

/** What the steps of a delivery share. */
type Parts = {
  readonly client: ReleaseClient;
  readonly events: Listeners<DeliveryEvent>;
  /** Results that were told: who asks at the same time gets the same one. */
  readonly told: WeakSet<CheckResult>;
  onHostError(error: unknown): void;
};

/** Creates the delivery of a host. It asks for news every 15 minutes until it is stopped. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { client, host, clock, checkEveryMs } = options;
  const onHostError = (error: unknown): void => options.onHostError?.(error, "delivery");
  const events = createListeners<DeliveryEvent>(onHostError);
  const parts: Parts = { client, events, told: new WeakSet(), onHostError };
  const followed = createFollowedSessions();

  async function checkAll(): Promise<void> {
    await attempt(parts, null, client.checkRevocations);
    for (const appId of followed.appIds()) await attempt(parts, appId, () => check(parts, appId));
  }

  async function prepare(appId: string): Promise<PreparedMiniApp> {
    const loaded = await client.load(appId);
    const whyRevoked = () => client.revocationOf(appId, loaded.release.version.code);
    return {
      app: installedFromRelease(loaded),
      release: loaded.release,
      follow(session) {
        followed.add(loaded, session, whyRevoked);
        void afterStart(parts, loaded, session);
      },
    };
  }

  const stopListening = client.onRevoked((revoked) => {
    followed.revoke(revoked);
    events.notify({ kind: "revoked", ...revoked });
  });
  const everyMs = checkEveryMs === undefined ? {} : { everyMs: checkEveryMs };
  const schedule = createUpdateSchedule({ clock, ...everyMs, run: checkAll, onError: onHostError });
  schedule.start();
  return {
    async open(appId, openOptions) {
      const prepared = await prepare(appId);
      const session = host.open(prepared.app, openOptions);
      prepared.follow(session);
      return session;
    },
    prepare,
    check: (appId) => check(parts, appId),
    checkAll,
    onEvent: events.add,
    stop() {
      schedule.stop();
      stopListening();
    },
  };
}

async function check({ client, events, told }: Parts, appId: string): Promise<CheckResult> {
  const result = await client.check(appId);
  const isNews = result.status === "updated" && !told.has(result);
  told.add(result);
  if (isNews) events.notify({ kind: "updateReady", appId, release: result.release });
  return result;
}

/** Asks behind the user's back: a failure is told, and changes nothing. */
async function attempt(parts: Parts, appId: string | null, ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (!isAtollError(error)) parts.onHostError(error);
    const code = isAtollError(error) ? error.code : "HOST_ERROR";
    parts.events.notify({ kind: "checkFailed", appId, code, error });
  }
}

/** Once a start is decided it is recorded, and only then is the network used: nothing slows the first screen. */
async function afterStart(parts: Parts, loaded: LoadedMiniApp, session: Session): Promise<void> {
  const { appId } = loaded.owner;
  const begun = parts.client.markBegun(appId, loaded.release.id).catch(parts.onHostError);
  const outcome = await new Promise<StartOutcome>((resolve) => whenStartDecided(session, resolve));
  await begun;
  await record(parts, loaded, outcome).catch(parts.onHostError);
  await attempt(parts, appId, () => check(parts, appId));
}

async function record(
  { client, events }: Parts,
  { release, owner: { appId } }: LoadedMiniApp,
  outcome: StartOutcome,
): Promise<void> {
  if (outcome === "started") return client.markStarted(appId, release.id);
  if (outcome === "left") return client.markLeft(appId, release.id);
  const fallback = await client.markFailed(appId, release.id);
  if (fallback !== undefined) events.notify({ kind: "fellBack", appId, release: fallback });
}
