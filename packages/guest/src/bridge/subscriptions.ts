import { GuestOp, HostOp } from "@atoll/protocol/wire";
import type { Json, UpdateMessage } from "@atoll/protocol/wire";
import type { Channel } from "../channel/channel.ts";
import { createSafeMap } from "../lockdown/primordials.ts";

/** Values the host sends by itself, by topic. The returned function ends the subscription. */
export type Subscribe = (topic: string, params: Json, listener: (value: Json) => void) => () => void;

export function createSubscribe(channel: Channel): Subscribe {
  const listeners = createSafeMap<number, (value: Json) => void>();
  let lastId = 0;

  channel.handle(HostOp.update, (message) => {
    const [, subId, value] = message as UpdateMessage;
    listeners.get(subId)?.(value);
  });

  return (topic, params, listener) => {
    const subId = ++lastId;
    listeners.set(subId, listener);
    channel.post([GuestOp.subscribe, subId, topic, params]);
    return () => {
      if (listeners.delete(subId)) channel.post([GuestOp.unsubscribe, subId]);
    };
  };
}
