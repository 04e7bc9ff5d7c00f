import type { Schedule } from "../schedule.ts";
import type { PaymentsGateway, PlacedOrder } from "./gateway.ts";

/** Between two looks at orders that wait, and between two looks for any. */
const LOOK_MS = 4_000;
const SEARCH_MS = 60_000;

type Asked = Pick<PaymentsGateway, "pending" | "order">;

export type WatchOptions = {
  readonly schedule: Schedule;
  readonly listener: (order: PlacedOrder) => void;
  /** While nobody is signed in, nothing is looked at. */
  readonly isSignedIn: () => Promise<boolean>;
};

/**
 * Tells of orders whose payment is decided, by looking again and again, seldom while none waits. What cannot be looked at now is looked
 * at later.
 */
export function watchPending(
  gateway: Asked,
  appId: string,
  { schedule, listener, isSignedIn }: WatchOptions,
): () => void {
  let stopped = false;
  let waiting: readonly string[] = [];
  const look = async (): Promise<void> => {
    if (stopped || !(await isSignedIn())) return;
    const now = (await gateway.pending(appId)).map(({ id }) => id);
    const decided = waiting.filter((id) => !now.includes(id));
    const orders = await Promise.all(decided.map((id) => gateway.order(appId, id)));
    waiting = now;
    if (!stopped) orders.forEach(listener);
  };
  const again = (): void => {
    if (stopped) return;
    void look()
      .catch(() => undefined)
      .finally(() => schedule(again, waiting.length > 0 ? LOOK_MS : SEARCH_MS));
  };
  again();
  return () => {
    stopped = true;
  };
}
