import type { Owner, TopicSource } from "../provider.ts";
import type { PaymentsGateway, PlacedOrder } from "./gateway.ts";
import { eventOf } from "./receipt.ts";
import type { PaymentEvent } from "./schema.ts";

/** As many changes as a mini-app is told at once. */
const KEPT = 20;

/** Tells mini-apps of their orders. */
export type Events = {
  /** A change that the host itself brought about. */
  tell(owner: Owner, order: PlacedOrder): void;
  readonly source: TopicSource;
  sessionEnded(owner: Owner): void;
};

/** Changes of orders of each owner, from their own purchases and from the gateway's watch. */
export function createEvents(
  gateway: Pick<PaymentsGateway, "watch">,
  isSignedIn: (context: { readonly signal: AbortSignal }) => Promise<boolean>,
): Events {
  const changes = new Map<string, readonly PaymentEvent[]>();
  const listeners = new Set<(ownerKey: string, event: PaymentEvent) => void>();
  const tell = (owner: Owner, order: PlacedOrder): void => {
    const event = eventOf(order);
    const before = changes.get(owner.key) ?? [];
    const last = before.findLast(({ order: id }) => id === event.order);
    // Two ways lead to the same news.
    if (last?.state === event.state) return;
    changes.set(owner.key, [...before, event].slice(-KEPT));
    for (const listener of listeners) listener(owner.key, event);
  };
  // All changes each time: of values that come close together, the last alone arrives.
  const source: TopicSource = (_, { owner, signal }, emit) => {
    const watch = () =>
      gateway.watch(
        owner.appId,
        (order) => tell(owner, order),
        () => isSignedIn({ signal }),
      );
    let stop = watch();
    const listener = (key: string, { state }: Pick<PaymentEvent, "state">) => {
      if (key !== owner.key) return;
      emit(changes.get(key) ?? []);
      // What has just begun to wait is looked at soon.
      if (state !== "pending") return;
      stop();
      stop = watch();
    };
    listeners.add(listener);
    const known = changes.get(owner.key);
    if (known !== undefined) emit(known);
    return () => {
      listeners.delete(listener);
      stop();
    };
  };
  return { tell, source, sessionEnded: ({ key }) => void changes.delete(key) };
}
