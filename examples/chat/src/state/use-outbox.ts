import { useCallback, useRef, useState } from "react";

import type { Message, Outgoing } from "../model/message.ts";
import { RoomError, sendMessage } from "./room-client.ts";

export type Outbox = {
  readonly outgoing: readonly Outgoing[];
  send(text: string): void;
  /** Sends one that failed again, under the id it had. */
  retry(id: string): void;
  discard(id: string): void;
};

/** Messages on their way: shown at once, sent one after the other, kept when they fail. */
export function useOutbox(name: string, onSent: (message: Message) => void): Outbox {
  const [outgoing, setOutgoing] = useState<readonly Outgoing[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const drop = useCallback((id: string) => setOutgoing((all) => all.filter((each) => each.id !== id)), []);
  const mark = useCallback(
    (id: string, failed: string | undefined) =>
      setOutgoing((all) => all.map((each) => (each.id === id ? { ...each, failed } : each))),
    [],
  );
  const deliver = useCallback(
    (id: string, text: string) => {
      queue.current = queue.current.then(async () => {
        try {
          onSent(await sendMessage({ id, name, text }));
          drop(id);
        } catch (error) {
          mark(id, error instanceof RoomError ? error.code : "UNKNOWN");
        }
      });
    },
    [name, onSent, drop, mark],
  );
  return {
    outgoing,
    discard: drop,
    send(text) {
      const id = crypto.randomUUID();
      setOutgoing((all) => [...all, { id, text, failed: undefined }]);
      deliver(id, text);
    },
    retry(id) {
      const again = outgoing.find((each) => each.id === id);
      if (again === undefined) return;
      mark(id, undefined);
      deliver(id, again.text);
    },
  };
}
