import type { GuestMessage, HostMessage } from "@atoll/protocol/wire";
import { createChannel } from "./channel.ts";

/** A channel whose other end is a test: what was sent, and a way to answer. */
export function createTestChannel() {
  const sent: GuestMessage[] = [];
  const failures: unknown[] = [];
  const channel = createChannel((text) => void sent.push(JSON.parse(text) as GuestMessage), {
    beforeMessage: () => undefined,
    failed: (error) => failures.push(error),
  });
  return {
    ...channel,
    sent,
    failures,
    host: (message: HostMessage) => channel.receive(JSON.stringify(message)),
  };
}
