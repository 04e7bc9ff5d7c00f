/** What a session has done so far. Counters only rise. */
export type SessionStats = {
  readonly messagesIn: number;
  readonly messagesOut: number;
  /** UTF-16 code units, as the quotas count them. */
  readonly lengthIn: number;
  readonly lengthOut: number;
  readonly batches: number;
  readonly nodes: number;
  readonly calls: number;
  readonly badCalls: number;
  readonly reports: number;
  readonly droppedLogs: number;
  /** Events for nodes that are gone, of unknown names or bad payloads, or over the rate. */
  readonly droppedEvents: number;
  readonly blobBytes: number;
  /** As of the last turn, where the engine can tell. */
  readonly heapBytes: number | undefined;
};
