import type { ErrorCodeRow } from "./error-code-row.ts";

/** Breaches of the wire; each ends the session. */
export const WIRE_CODES = {
  WIRE_TOO_LONG: {
    kind: "wire",
    retryable: false,
    summary: "A message, or a text in a node, is longer than the quota.",
  },
  WIRE_NOT_JSON: { kind: "wire", retryable: false, summary: "A message is not well-formed JSON text." },
  WIRE_TOO_DEEP: { kind: "wire", retryable: false, summary: "A message nests deeper than the quota." },
  WIRE_MALFORMED: {
    kind: "wire",
    retryable: false,
    summary: "A message has an unknown opcode, or elements of the wrong number, type or range.",
  },
  WIRE_FORBIDDEN_KEY: {
    kind: "wire",
    retryable: false,
    summary: "An object carries __proto__, constructor or prototype.",
  },
  WIRE_HELLO: {
    kind: "wire",
    retryable: false,
    summary: "The hello is missing, repeated, or of a version this host does not speak.",
  },
  BATCH_SEQUENCE: { kind: "wire", retryable: false, summary: "A batch is out of sequence." },
  BATCH_TOO_LARGE: { kind: "wire", retryable: false, summary: "A batch holds more ops than the quota." },
  TREE_BAD_ID: {
    kind: "wire",
    retryable: false,
    summary: "A node id is unknown, duplicate, reused or out of range.",
  },
  TREE_BAD_STRUCTURE: {
    kind: "wire",
    retryable: false,
    summary: "An op would make a cycle, move the root, or insert where it cannot be.",
  },
  TREE_QUOTA: {
    kind: "wire",
    retryable: false,
    summary: "The tree would hold more nodes, depth or children than the quota.",
  },
  TREE_BAD_COMPONENT: {
    kind: "wire",
    retryable: false,
    summary: "The kit of this API level has no such component.",
  },
  TREE_BAD_PROP: {
    kind: "wire",
    retryable: false,
    summary: "A prop or event is not in the component's schema.",
  },
  TREE_BAD_CHILD: { kind: "wire", retryable: false, summary: "The component does not take such a child." },
} as const satisfies Record<string, ErrorCodeRow>;
