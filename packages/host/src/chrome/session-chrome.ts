import { HostOp } from "@atoll/protocol";
import type { Json } from "@atoll/protocol";
import type { Gestures } from "../bridge/gestures.ts";
import { createListeners } from "../listeners.ts";
import type { Outbox } from "../session/outbox.ts";
import { PLAIN_CHROME } from "./chrome-state.ts";
import type { ChromeState } from "./chrome-state.ts";

/** The host's chrome around one mini-app: what to draw, and the person's acts upon it. */
export interface SessionChrome {
  /** The same object until something changes. */
  state(): ChromeState;
  onChange(listener: () => void): () => void;
  /** The back button was pressed. True when the mini-app deals with it: it has a page to go back to, or its own handler. */
  back(): boolean;
  /** The main button was pressed. */
  pressMainButton(): void;
  /** An entry of the menu was chosen, by its id. */
  chooseMenuItem(id: string): void;
}

/** The session's own end of it. */
export type ChromeRecord = SessionChrome & { patch(patch: Partial<ChromeState>): void };

type Options = {
  readonly outbox: Pick<Outbox, "send">;
  readonly gestures: Pick<Gestures, "mint">;
  isOpen(): boolean;
  onError(error: unknown): void;
};

/** Events of the host's chrome are those of the root. */
const CHROME_NODE = 0;

/** Creates the chrome of a session. */
export function createSessionChrome({ outbox, gestures, isOpen, onError }: Options): ChromeRecord {
  const listeners = createListeners<void>(onError);
  let state = PLAIN_CHROME;

  // The host draws these buttons itself, so a press of one is a person's act.
  function tell(event: string, payload: Json): void {
    if (isOpen()) outbox.send([HostOp.event, CHROME_NODE, event, payload, gestures.mint()]);
  }

  return {
    state: () => state,
    onChange: (listener) => listeners.add(listener),
    patch(patch) {
      state = { ...state, ...patch };
      listeners.notify();
    },
    back() {
      if (!isOpen() || (state.depth <= 1 && !state.handlesBack)) return false;
      tell("back", null);
      return true;
    },
    pressMainButton() {
      const { mainButton } = state;
      if (mainButton?.enabled === true && !mainButton.busy) tell("mainButton", null);
    },
    chooseMenuItem(id) {
      if (state.menu.some((item) => item.id === id && item.enabled)) tell("menu", id);
    },
  };
}
