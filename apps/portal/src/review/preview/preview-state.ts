import type { FromPreview } from "@atoll/distribution/registry";

/** A line that the mini-app, or the host about it, said. */
export type SaidLine = { readonly key: number; readonly level: string; readonly text: string };

/** What is known of a preview by what its frame told. */
export type PreviewState = {
  readonly standing: "waiting" | "opening" | "open" | "ended" | "failed";
  /** Why it ended or did not open. */
  readonly end: { readonly code: string; readonly message: string } | null;
  readonly said: readonly SaidLine[];
  /** Lines that are no longer kept. */
  readonly dropped: number;
};

export const FIRST_STATE: PreviewState = { standing: "waiting", end: null, said: [], dropped: 0 };

const LINES = 100;

/** The state after one more message. A mini-app that logs without end costs no memory. */
export function nextState(state: PreviewState, message: FromPreview): PreviewState {
  switch (message.type) {
    case "session":
      return { ...state, standing: message.state, end: message.end };
    case "failed":
      return { ...state, standing: "failed", end: { code: message.code, message: message.message } };
    case "said": {
      const key = state.dropped + state.said.length;
      const said = [...state.said, { key, level: message.level, text: message.text }].slice(-LINES);
      return { ...state, said, dropped: key + 1 - said.length };
    }
    default:
      return state;
  }
}
