import type { CallContext } from "../provider.ts";

/** Values that tell something more of an event. */
export type EventProps = { readonly [name: string]: string | number | boolean };

/** What a mini-app tells its developer of its use, as the host gets it. */
export type MiniAppEvent =
  | { readonly kind: "event" | "screen"; readonly name: string; readonly props: EventProps }
  | { readonly kind: "log"; readonly level: "debug" | "info" | "warn" | "error"; readonly text: string }
  /** `ms` since the mini-app was started. */
  | { readonly kind: "mark"; readonly name: string; readonly ms: number };

/** Port: where a host app puts what mini-apps tell of their use. It must not block, and decides what is kept and for how long. */
export type EventSink = (
  event: MiniAppEvent,
  context: Pick<CallContext, "owner" | "sessionId" | "manifest">,
) => void;

/** Options of the areas that need a place for events. */
export type EventSinkOptions = { readonly onEvent?: EventSink };
