import type { Schedule } from "../schedule.ts";
import type { PaymentsGateway, PlacedOrder } from "./gateway.ts";

/** Between two looks at orders that wait. */
const LOOK_MS = 4_000;

type Asked = Pick<PaymentsGateway, "isSignedIn" | "pending" | "order">;

/**
 * Tells of orders whose payment is decided, by looking again and again. What cannot be looked at now is looked at later. `gateway` is asked
 * at each look.
 */
export function watchPending(
  gateway: Asked,
  appId: string,
  { schedule, listener }: { readonly schedule: Schedule; readonly listener: (order: PlacedOrder) => void },
): () => void {
  let stopped = false;
  let waiting: readonly string[] = [];
  const look = async (): Promise<void> => {
    if (stopped || !(await gateway.isSignedIn())) return;
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
      .finally(() => schedule(again, LOOK_MS));
  };
  again();
  return () => {
    stopped = true;
  };
}
