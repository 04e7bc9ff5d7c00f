import type { TelemetryBatch, TelemetryEvent } from "@atoll/distribution/registry";
import type { Clock } from "@atoll/host";
import type { ChoiceStore } from "../services/choice-store.ts";

/** Whether the person lets the shell tell its registry how mini-apps fare; it does until they say no. */
export const TELEMETRY_CHOICES = ["on", "off"] as const;
export type TelemetryStore = ChoiceStore<(typeof TELEMETRY_CHOICES)[number]>;

/** How events reach the registry. */
export interface TelemetrySender {
  /** False when they did not arrive and may be sent again. */
  send(batch: TelemetryBatch): Promise<boolean>;
  /** Sends while the page goes away. False when the platform does not take them. */
  sendLast(batch: TelemetryBatch): boolean;
  /** Calls back when the page may go away. */
  onLeave(listener: () => void): void;
}

export type TelemetryOptions = {
  readonly sender: TelemetrySender;
  readonly store: TelemetryStore;
  readonly clock: Pick<Clock, "setTimeout">;
};

/** Tells the registry what becomes of mini-apps, nobody in it, a few events at a time. */
export interface Telemetry {
  record(event: TelemetryEvent): void;
}

const WAIT_MS = 20_000;
/** The most of one batch; the registry takes no more. */
const BATCH_EVENTS = 50;
/** What is kept while there is no network; older events give way. */
const KEPT_EVENTS = 200;

export function createTelemetry({ sender, store, clock }: TelemetryOptions): Telemetry {
  let waiting: TelemetryEvent[] = [];
  let timed = false;
  const keep = (events: readonly TelemetryEvent[]) => {
    waiting = [...waiting, ...events].slice(-KEPT_EVENTS);
  };
  const isOff = () => store.get() === "off";
  function schedule(): void {
    if (timed) return;
    timed = true;
    clock.setTimeout(() => {
      timed = false;
      void flush();
    }, WAIT_MS);
  }
  async function flush(): Promise<void> {
    const events = waiting.splice(0, BATCH_EVENTS);
    if (isOff() || events.length === 0) return;
    if (!(await sender.send({ events })) && !isOff()) waiting = [...events, ...waiting].slice(-KEPT_EVENTS);
    if (waiting.length > 0) schedule();
  }
  sender.onLeave(() => {
    while (!isOff() && waiting.length > 0) {
      const events = waiting.splice(0, BATCH_EVENTS);
      if (sender.sendLast({ events })) continue;
      keep(events);
      return;
    }
  });
  store.onChange(() => {
    if (isOff()) waiting = [];
  });
  return {
    record: (event) => {
      if (isOff()) return;
      keep([event]);
      schedule();
    },
  };
}
