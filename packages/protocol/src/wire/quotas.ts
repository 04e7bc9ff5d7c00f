const KiB = 1024;
const MiB = 1024 * KiB;

/** Limits of one sandbox. A host may lower any of them; a reviewer may raise some for one mini-app. */
export type Quotas = { readonly [name in keyof typeof DEFAULT_QUOTAS]: number };

export const DEFAULT_QUOTAS = {
  /** Longest message, in UTF-16 code units (what a string's length says before anything is parsed). */
  messageLength: MiB,
  /** Deepest nesting of JSON in a message. */
  jsonDepth: 64,
  opsPerPart: 20_000,
  opsPerBatch: 60_000,
  /** Text of all parts of a batch, in UTF-16 code units. */
  batchLength: 16 * MiB,
  liveNodes: 50_000,
  treeDepth: 256,
  childrenPerNode: 5_000,
  /** Characters that texts and props of the live tree hold together, with a little for each value. */
  treeLength: 32 * MiB,
  stringPropLength: 64 * KiB,
  messagesPerSecond: 200,
  messageBurst: 2_000,
  /** UTF-16 code units of messages: decoding costs the host as much as sending costs the guest. */
  lengthPerSecond: 4 * MiB,
  lengthBurst: 32 * MiB,
  callsInFlight: 256,
  subscriptions: 256,
  blobBytes: 256 * MiB,
  blobSliceBytes: 192 * KiB,
  blobSlicesInFlight: 16,
  heapBytes: 64 * MiB,
  stackBytes: 512 * KiB,
  turnMs: 2_000,
  firstBatchMs: 5_000,
  timerMinMs: 4,
  liveTimers: 1_000,
  hiddenSuspendMs: 5_000,
  hiddenEndMs: 30 * 60_000,
  /** Logs and events above this are dropped and counted. */
  logBytesPerSecond: 64 * KiB,
  logsPerSecond: 100,
  eventsPerSecond: 500,
  gestureMs: 5_000,
  /** Bad calls (INVALID_ARGUMENT, NOT_SUPPORTED) before the session ends. */
  badCalls: 1_000,
} as const;

/** Raises or lowers some quotas over the defaults. */
export function withQuotas(overrides: Partial<Quotas> = {}): Quotas {
  return { ...DEFAULT_QUOTAS, ...overrides };
}
