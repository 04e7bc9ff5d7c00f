/** What Hermes' command line adds to the language. The shells keep what they need and delete all of it. */
export const HOST_GLOBALS = [
  "print",
  "gc",
  "quit",
  "createHeapSnapshot",
  "loadSegment",
  "setTimeout",
  "clearTimeout",
  "setImmediate",
  "TimeoutError",
  "QuitError",
] as const;
