/** Version of the wire described in this folder; sent by the guest in its hello. */
export const WIRE_VERSION = 1;

/** First element of every message a guest sends. */
export const GuestOp = {
  hello: 0,
  batch: 1,
  call: 2,
  cancel: 3,
  subscribe: 4,
  unsubscribe: 5,
  log: 6,
  report: 7,
  timers: 8,
  readBlob: 9,
  releaseBlob: 10,
} as const;

/** First element of every message a host sends. */
export const HostOp = {
  start: 0,
  event: 1,
  reply: 2,
  lifecycle: 3,
  environment: 4,
  timers: 5,
  update: 6,
  blobSlice: 7,
  listRange: 8,
} as const;

/** First element of every op in a batch. */
export const TreeOp = {
  create: 0,
  createText: 1,
  insert: 2,
  remove: 3,
  update: 4,
  setText: 5,
} as const;

/** The node that is always there: it cannot be created, moved, updated or removed. */
export const ROOT_ID = 0;

/** Log levels by their number on the wire. */
export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** W3C lifecycle states of a mini-app, as sent with {@link HostOp.lifecycle}. */
export const LIFECYCLE_STATES = ["launched", "shown", "hidden", "unloaded"] as const;
export type LifecycleState = (typeof LIFECYCLE_STATES)[number];
