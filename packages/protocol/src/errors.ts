/** One row of the table of codes: what a code means, wherever it appears. */
export type ErrorCodeRow = {
  readonly kind: "call" | "session" | "wire" | "package" | "delivery" | "registry" | "tool";
  /** HTTP status of the registry's answer; 422 for `package` codes. */
  readonly status?: number;
  readonly retryable: boolean;
  readonly summary: string;
};

/**
 * Every stable code, once. `call` codes reach creators; `session` and `wire` codes end a session; `package` codes refuse a build or upload; `delivery` codes
 * refuse a release on a host; `registry` codes are answers of the registry's API; `tool` codes are of the command line alone. */
export const ERROR_CODES = {
  PERMISSION_DENIED: { kind: "call", retryable: false, summary: "The user did not allow this." },
  PERMISSION_NOT_DECLARED: {
    kind: "call",
    retryable: false,
    summary: "The manifest does not declare the permission this method needs.",
  },
  NOT_SUPPORTED: { kind: "call", retryable: false, summary: "This host does not offer the method." },
  USER_CANCELED: {
    kind: "call",
    retryable: true,
    summary: "The user closed the host's sheet without choosing.",
  },
  INVALID_ARGUMENT: {
    kind: "call",
    retryable: false,
    summary: "The parameters do not fit the method's schema.",
  },
  NETWORK_BLOCKED: {
    kind: "call",
    retryable: false,
    summary: "The address is not among the manifest's allowed domains, or is not https.",
  },
  NETWORK_ERROR: { kind: "call", retryable: true, summary: "The request did not complete." },
  QUOTA_EXCEEDED: { kind: "call", retryable: false, summary: "The mini-app has used up what it may use." },
  RATE_LIMITED: { kind: "call", retryable: true, summary: "Too many calls in a short time." },
  TIMEOUT: { kind: "call", retryable: true, summary: "No answer in time." },
  ABORTED: { kind: "call", retryable: true, summary: "The mini-app cancelled the call." },
  HOST_ERROR: { kind: "call", retryable: true, summary: "The host's provider failed." },
  AGE_RESTRICTED: { kind: "call", retryable: false, summary: "The user's age does not allow this." },
  BACKGROUND_BLOCKED: {
    kind: "call",
    retryable: true,
    summary: "Only possible while the mini-app is in front.",
  },
  GESTURE_REQUIRED: { kind: "call", retryable: true, summary: "Only possible in answer to a tap." },

  GUEST_ERROR: {
    kind: "session",
    retryable: true,
    summary: "The mini-app failed with an error it did not handle.",
  },
  BUNDLE_ERROR: {
    kind: "session",
    retryable: false,
    summary: "The bundle could not be evaluated, or has no component as its default export.",
  },
  API_LEVEL_UNSUPPORTED: {
    kind: "session",
    retryable: false,
    summary: "The mini-app was built for an API level this host does not run.",
  },
  TURN_TIMEOUT: {
    kind: "session",
    retryable: true,
    summary: "The mini-app kept its engine busy for too long.",
  },
  FIRST_BATCH_TIMEOUT: { kind: "session", retryable: true, summary: "The mini-app drew nothing in time." },
  MEMORY_EXCEEDED: {
    kind: "session",
    retryable: true,
    summary: "The mini-app used more memory than it may.",
  },
  ENGINE_CRASHED: { kind: "session", retryable: true, summary: "The mini-app's engine stopped by itself." },
  MESSAGE_FLOOD: {
    kind: "session",
    retryable: true,
    summary: "The mini-app sent more messages than it may.",
  },
  BAD_CALLS: {
    kind: "session",
    retryable: false,
    summary: "The mini-app made too many calls that cannot be answered.",
  },
  HIDDEN_TOO_LONG: {
    kind: "session",
    retryable: true,
    summary: "The mini-app was in the background for too long.",
  },
  CLOSED: { kind: "session", retryable: true, summary: "The mini-app was closed." },

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

  MANIFEST_INVALID: { kind: "package", retryable: false, summary: "The manifest does not fit its schema." },
  MANIFEST_NOT_JSON: { kind: "package", retryable: false, summary: "The manifest is not strict JSON." },
  MANIFEST_TOO_LARGE: { kind: "package", retryable: false, summary: "The manifest is larger than 64 KiB." },
  IMPORT_NOT_ALLOWED: {
    kind: "package",
    retryable: false,
    summary: "The mini-app imports a module that cannot run in the sandbox.",
  },
  BUNDLE_FAILED: { kind: "package", retryable: false, summary: "The mini-app could not be bundled." },
  BUNDLE_TOO_LARGE: {
    kind: "package",
    retryable: false,
    summary: "The bundle or one of its files is larger than its cap.",
  },
  BYTECODE_REFUSED: {
    kind: "package",
    retryable: false,
    summary: "Bytecode was given where source is expected.",
  },

  METADATA_SIGNATURE: {
    kind: "delivery",
    retryable: false,
    summary: "Signed metadata has no valid signature of the key it needs.",
  },
  METADATA_INVALID: {
    kind: "delivery",
    retryable: false,
    summary: "Signed metadata is not what its schema says, or is for another mini-app, registry or platform.",
  },
  METADATA_REPLAYED: {
    kind: "delivery",
    retryable: false,
    summary: "Signed metadata is older than what this host has already seen.",
  },
  METADATA_EXPIRED: {
    kind: "delivery",
    retryable: true,
    summary: "Signed metadata has expired, and the time for opening offline is over.",
  },
  METADATA_TOO_LARGE: {
    kind: "delivery",
    retryable: false,
    summary: "Signed metadata is larger than its cap.",
  },
  ARTIFACT_MISMATCH: {
    kind: "delivery",
    retryable: true,
    summary: "Downloaded bytes are not those that the signed statement names.",
  },
  DOWNLOAD_FAILED: {
    kind: "delivery",
    retryable: true,
    summary: "The registry could not be reached, or broke off.",
  },
  NOT_ON_OFFER: {
    kind: "delivery",
    retryable: false,
    summary: "No release of the mini-app is on offer for this host.",
  },
  REVOKED: {
    kind: "delivery",
    retryable: false,
    summary: "The mini-app, or this version of it, was revoked.",
  },
  STORE_FULL: { kind: "delivery", retryable: true, summary: "This device has no room for the mini-app." },
  PATCH_INVALID: {
    kind: "delivery",
    retryable: false,
    summary: "A patch is not well-formed, or does not give the bytes it should.",
  },
  PACKAGE_NOT_ZIP: { kind: "package", retryable: false, summary: "The upload is not a complete zip file." },
  PACKAGE_ENTRY: {
    kind: "package",
    retryable: false,
    summary: "An entry of the package has a name, type or place that is not allowed.",
  },
  PACKAGE_TOO_LARGE: {
    kind: "package",
    retryable: false,
    summary: "The package is larger, unpacked or packed, than its cap.",
  },
  PACKAGE_INTEGRITY: {
    kind: "package",
    retryable: false,
    summary: "integrity.json does not describe the files of the package.",
  },
  NOT_SIGNED_IN: {
    kind: "registry",
    status: 401,
    retryable: false,
    summary: "The request carries no valid token or session.",
  },
  TOKEN_EXPIRED: {
    kind: "registry",
    status: 401,
    retryable: false,
    summary: "The token has expired: sign in again.",
  },
  FORBIDDEN: {
    kind: "registry",
    status: 403,
    retryable: false,
    summary: "The role of this account does not allow this.",
  },
  SECOND_FACTOR_REQUIRED: {
    kind: "registry",
    status: 403,
    retryable: true,
    summary: "This needs a code of a second factor from the last 15 minutes.",
  },
  ORIGIN_REFUSED: {
    kind: "registry",
    status: 403,
    retryable: false,
    summary: "The request comes from a page that may not make it.",
  },
  NOT_FOUND: {
    kind: "registry",
    status: 404,
    retryable: false,
    summary: "There is no such thing, or it is not yours to see.",
  },
  INVALID_REQUEST: {
    kind: "registry",
    status: 400,
    retryable: false,
    summary: "The request does not fit its schema.",
  },
  STATE_CONFLICT: {
    kind: "registry",
    status: 409,
    retryable: false,
    summary: "The state of the version or release does not allow this.",
  },
  VERSION_NOT_RISING: {
    kind: "registry",
    status: 409,
    retryable: false,
    summary: "The version code is not higher than that of the last submission.",
  },
  APP_ID_TAKEN: {
    kind: "registry",
    status: 409,
    retryable: false,
    summary: "The id belongs to another team.",
  },
  ALREADY_CLAIMED: {
    kind: "registry",
    status: 409,
    retryable: false,
    summary: "The operator of this registry is there already.",
  },
  UPLOAD_INCOMPLETE: {
    kind: "registry",
    status: 400,
    retryable: true,
    summary: "The upload broke off, or is not of the announced length or digest.",
  },
  UPLOAD_TOO_SLOW: { kind: "registry", status: 408, retryable: true, summary: "The upload took too long." },
  TOO_MANY_REQUESTS: {
    kind: "registry",
    status: 429,
    retryable: true,
    summary: "Too many requests in a short time.",
  },
  STORAGE_FULL: {
    kind: "registry",
    status: 507,
    retryable: true,
    summary: "The registry has no room left: nothing was stored.",
  },
  UNAVAILABLE: {
    kind: "registry",
    status: 503,
    retryable: true,
    summary: "The registry's database or store does not answer for the moment.",
  },
  SETUP_REQUIRED: {
    kind: "registry",
    status: 503,
    retryable: true,
    summary: "The registry has no operator yet: open its one-time link first.",
  },
  SIGNING_KEY_AWAY: {
    kind: "registry",
    status: 503,
    retryable: false,
    summary: "The key that must sign this is not in the registry's key folder.",
  },
  AUTHORIZATION_PENDING: {
    kind: "registry",
    status: 400,
    retryable: true,
    summary: "The device login waits for its approval.",
  },
  REGISTRY_ERROR: {
    kind: "registry",
    status: 500,
    retryable: true,
    summary: "The registry failed; the operator's log says why.",
  },

  COMMAND_USAGE: {
    kind: "tool",
    retryable: false,
    summary: "The command line names a command, option or value that there is not.",
  },
  FILE_UNUSABLE: { kind: "tool", retryable: false, summary: "A file or folder cannot be read or written." },
  FOLDER_NOT_EMPTY: {
    kind: "tool",
    retryable: false,
    summary: "The folder for a new mini-app is not empty.",
  },
  PORT_IN_USE: { kind: "tool", retryable: false, summary: "Another program listens on the port." },
  REGISTRY_UNREACHABLE: { kind: "tool", retryable: true, summary: "The registry does not answer." },
  REGISTRY_UNREADABLE: {
    kind: "tool",
    retryable: false,
    summary: "The registry's answer is not one that this version of the command line knows.",
  },
} as const satisfies Record<string, ErrorCodeRow>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** True for a code of the table; codes that came over a wire or from a file are checked with it. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === "string" && Object.hasOwn(ERROR_CODES, value);
}

const BRAND = Symbol.for("atoll.error");

/** The one error class of the trusted side: a stable `code`, a message that says what happened and what to do, and optional `data`. */
export class AtollError extends Error {
  readonly code: ErrorCode;
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly [BRAND] = true;

  constructor(
    code: ErrorCode,
    message?: string,
    options: { data?: Readonly<Record<string, unknown>>; cause?: unknown } = {},
  ) {
    super(
      message ?? ERROR_CODES[code].summary,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.name = "AtollError";
    this.code = code;
    this.data = options.data;
  }
}

/** True for an AtollError of any copy of this package. */
export function isAtollError(value: unknown): value is AtollError {
  return typeof value === "object" && value !== null && BRAND in value;
}
