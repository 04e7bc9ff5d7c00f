import { useLifecycle } from "@atoll/sdk";
import { useCallback, useEffect, useRef, useState } from "react";

import { merged } from "../model/message.ts";
import type { Message } from "../model/message.ts";
import { readMessages, RoomError } from "./room-client.ts";

const POLL_MS = 2_500;
/** After a failure it is asked less often. */
const RETRY_MS = 6_000;

/** The room as it is known: what was read stays in sight while it cannot be reached. */
export type RoomState = {
  readonly isLoaded: boolean;
  readonly messages: readonly Message[];
  /** Why the last look failed: a code for `roomWords`. */
  readonly failed: string | undefined;
  /** Looks at once, and says whether the room answered; call it in the handler of a tap to have the person asked to sign in. */
  look(): Promise<boolean>;
  add(message: Message): void;
};

/** Looks at the room again and again while it is in front; whoever is signed out is asked once and then left alone. */
export function useRoom(): RoomState {
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const [isLoaded, setLoaded] = useState(false);
  const [failed, setFailed] = useState<string>();
  const latest = useRef(0);
  const add = useCallback((message: Message) => setMessages((known) => merged(known, [message])), []);
  const look = useCallback(async () => {
    try {
      const news = await readMessages(latest.current);
      latest.current = news.at(-1)?.number ?? latest.current;
      setMessages((known) => merged(known, news));
      setLoaded(true);
      setFailed(undefined);
      return true;
    } catch (error) {
      setFailed(error instanceof RoomError ? error.code : "UNKNOWN");
      return false;
    }
  }, []);
  const isShown = useLifecycle() !== "hidden";
  const isSignedOut = failed === "SIGNED_OUT";
  useEffect(() => {
    if (!isShown || isSignedOut) return;
    return repeat(look);
  }, [isShown, isSignedOut, look]);
  return { isLoaded, messages, failed, look, add };
}

/** Looks, and again some time after each end, until the returned function is called. */
function repeat(look: RoomState["look"]): () => void {
  let timer: number | undefined;
  let isOver = false;
  const turn = async () => {
    const pauseMs = (await look()) ? POLL_MS : RETRY_MS;
    if (!isOver) timer = setTimeout(() => void turn(), pauseMs);
  };
  void turn();
  return () => {
    isOver = true;
    if (timer !== undefined) clearTimeout(timer);
  };
}
