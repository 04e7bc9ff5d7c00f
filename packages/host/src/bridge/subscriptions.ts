import { AtollError, HostOp } from "@atoll/protocol";
import type { Json, Quotas, SubscribeMessage, UnsubscribeMessage } from "@atoll/protocol";
import type { Outbox } from "../session/outbox.ts";

/** A source of values. `start` returns how to stop; it may throw INVALID_ARGUMENT for params it does not take. */
export type Topic = { start(params: Json, emit: (value: Json) => void): () => void };

export type SubscriptionsOptions = {
  /** A Map, so that no name of a guest meets a prototype. */
  readonly topics: ReadonlyMap<string, Topic>;
  readonly quotas: Quotas;
  readonly outbox: Outbox;
  /** Counts a subscription that cannot be: there is no reply to send. */
  onRefused(error: unknown, topic: string): void;
};

/** The subscriptions of one session. */
export type Subscriptions = {
  /** Throws WIRE_MALFORMED when the id is not above all before. */
  add(message: SubscribeMessage): void;
  remove(message: UnsubscribeMessage): void;
  /** Stops all of them. */
  end(): void;
  readonly size: number;
};

/** Creates a session without subscriptions. */
export function createSubscriptions({
  topics,
  quotas,
  outbox,
  onRefused,
}: SubscriptionsOptions): Subscriptions {
  const active = new Map<number, () => void>();
  let lastId = 0;

  function start(subId: number, topic: string, params: Json): void {
    const source = topics.get(topic);
    if (source === undefined) throw new AtollError("NOT_SUPPORTED", "This host has no such topic.");
    if (active.size >= quotas.subscriptions) {
      throw new AtollError(
        "QUOTA_EXCEEDED",
        `${quotas.subscriptions} subscriptions are open. End some first.`,
      );
    }
    active.set(
      subId,
      source.start(params, (value) => {
        if (active.has(subId)) outbox.send([HostOp.update, subId, value]);
      }),
    );
  }

  return {
    add([, subId, topic, params]) {
      if (subId <= lastId) {
        throw new AtollError(
          "WIRE_MALFORMED",
          `Subscription id ${subId} is not above ${lastId}. Count ids up.`,
        );
      }
      lastId = subId;
      try {
        start(subId, topic, params);
      } catch (error) {
        onRefused(error, topic);
      }
    },
    remove([, subId]) {
      const stop = active.get(subId);
      active.delete(subId);
      stop?.();
    },
    end() {
      for (const stop of active.values()) stop();
      active.clear();
    },
    get size() {
      return active.size;
    },
  };
}
