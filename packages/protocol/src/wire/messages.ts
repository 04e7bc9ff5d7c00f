import type { GuestOp, HostOp, LifecycleState, TreeOp } from "./opcodes.ts";

/** JSON as it crosses the wire. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** Props of a node: data by the component's schema, plus `on`, the names of the events that have a handler. */
export type Props = { readonly [name: string]: Json };

export type CreateOp = readonly [op: typeof TreeOp.create, id: number, component: string, props: Props];
export type CreateTextOp = readonly [op: typeof TreeOp.createText, id: number, text: string];
/** `before` is the sibling to insert before, or 0 for the end. */
export type InsertOp = readonly [op: typeof TreeOp.insert, parent: number, child: number, before: number];
export type RemoveOp = readonly [op: typeof TreeOp.remove, parent: number, child: number];
/** `unset` names the props to drop; `set` is applied after it. */
export type UpdateOp = readonly [op: typeof TreeOp.update, id: number, set: Props, unset: readonly string[]];
export type SetTextOp = readonly [op: typeof TreeOp.setText, id: number, text: string];
export type Op = CreateOp | CreateTextOp | InsertOp | RemoveOp | UpdateOp | SetTextOp;

export type HelloMessage = readonly [op: typeof GuestOp.hello, wireVersion: number, apiLevel: number];
/** `last` is 1 on the final part of a batch, else 0. */
export type BatchMessage = readonly [op: typeof GuestOp.batch, seq: number, last: 0 | 1, ops: readonly Op[]];
/** `gesture` is the token of the event being handled, or 0. */
export type CallMessage = readonly [
  op: typeof GuestOp.call,
  callId: number,
  method: string,
  params: Json,
  gesture: number,
];
export type CancelMessage = readonly [op: typeof GuestOp.cancel, callId: number];
export type SubscribeMessage = readonly [
  op: typeof GuestOp.subscribe,
  subId: number,
  topic: string,
  params: Json,
];
export type UnsubscribeMessage = readonly [op: typeof GuestOp.unsubscribe, subId: number];
/** `level` indexes LOG_LEVELS. */
export type LogMessage = readonly [op: typeof GuestOp.log, level: number, text: string];
export type GuestReport = { readonly message: string; readonly stack: string };
export type ReportMessage = readonly [op: typeof GuestOp.report, report: GuestReport];
/** `nextDueMs` is a moment of the host's clock (as sent in start and timers), or −1 for none. */
export type TimersMessage = readonly [op: typeof GuestOp.timers, nextDueMs: number];
export type ReadBlobMessage = readonly [
  op: typeof GuestOp.readBlob,
  blobId: number,
  offset: number,
  length: number,
];
export type ReleaseBlobMessage = readonly [op: typeof GuestOp.releaseBlob, blobId: number];
export type GuestMessage =
  | HelloMessage
  | BatchMessage
  | CallMessage
  | CancelMessage
  | SubscribeMessage
  | UnsubscribeMessage
  | LogMessage
  | ReportMessage
  | TimersMessage
  | ReadBlobMessage
  | ReleaseBlobMessage;

/** How and where this opening of the mini-app began. */
export type Launch = {
  /** The mini-app's own id, as its manifest says. */
  readonly appId: string;
  readonly version: { readonly name: string; readonly code: number };
  /** The API level of the host. */
  readonly apiLevel: number;
  /** The page to begin with, query included. */
  readonly path: string;
  /** What the opener gave along, as JSON; null when nothing. Opaque to the host. */
  readonly data: string | null;
  /** Id of the mini-app that opened this one; null when the host or a link did. */
  readonly from: string | null;
  /** The host's clock, milliseconds since the epoch. */
  readonly nowMs: number;
  /** Bridge methods that this host offers to this mini-app. */
  readonly capabilities: readonly string[];
  /** 32 hex digits from the host's random source: seeds crypto.getRandomValues where the engine has none. */
  readonly seed: string;
};

/** What a mini-app may know of its surroundings; patches carry some of the fields. */
export type Environment = {
  readonly theme: "light" | "dark";
  /** BCP 47 tag. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  /** 1 is the default text size; up to 2. */
  readonly fontScale: number;
  readonly reducedMotion: boolean;
  /** Points kept free for the host's own chrome. */
  readonly insets: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Points of the surface. */
  readonly window: { readonly width: number; readonly height: number };
};

export type StartMessage = readonly [op: typeof HostOp.start, launch: Launch, environment: Environment];
export type EventMessage = readonly [
  op: typeof HostOp.event,
  nodeId: number,
  event: string,
  payload: Json,
  gesture: number,
];
export type ReplyError = { readonly code: string; readonly message: string; readonly data?: JsonObject };
export type ReplyMessage =
  | readonly [op: typeof HostOp.reply, callId: number, ok: 1, value: Json]
  | readonly [op: typeof HostOp.reply, callId: number, ok: 0, error: ReplyError];
export type LifecycleMessage = readonly [op: typeof HostOp.lifecycle, state: LifecycleState];
export type EnvironmentMessage = readonly [op: typeof HostOp.environment, patch: Partial<Environment>];
export type HostTimersMessage = readonly [op: typeof HostOp.timers, nowMs: number];
export type UpdateMessage = readonly [op: typeof HostOp.update, subId: number, value: Json];
/** An empty `base64` answers a read past the end or of a blob that is gone. */
export type BlobSliceMessage = readonly [
  op: typeof HostOp.blobSlice,
  blobId: number,
  offset: number,
  base64: string,
];
/** A VirtualList wants the items from `start` up to, not including, `end`. */
export type ListRangeMessage = readonly [
  op: typeof HostOp.listRange,
  listId: number,
  start: number,
  end: number,
];
export type HostMessage =
  | StartMessage
  | EventMessage
  | ReplyMessage
  | LifecycleMessage
  | EnvironmentMessage
  | HostTimersMessage
  | UpdateMessage
  | BlobSliceMessage
  | ListRangeMessage;
