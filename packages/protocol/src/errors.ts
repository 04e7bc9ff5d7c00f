import { CALL_CODES } from "./errors/call-codes.ts";
import { DELIVERY_CODES } from "./errors/delivery-codes.ts";
import { PACKAGE_CODES } from "./errors/package-codes.ts";
import { REGISTRY_CODES } from "./errors/registry-codes.ts";
import { SESSION_CODES } from "./errors/session-codes.ts";
import { TOOL_CODES } from "./errors/tool-codes.ts";
import { WIRE_CODES } from "./errors/wire-codes.ts";

export type { ErrorCodeRow } from "./errors/error-code-row.ts";

/**
 * Every stable code, once. `call` codes reach creators; `session` and `wire` codes end a session; `package` codes refuse a build or upload; `delivery` codes
 * refuse a release on a host; `registry` codes are answers of the registry's API; `tool` codes are of the command line alone. */
export const ERROR_CODES = {
  ...CALL_CODES,
  ...SESSION_CODES,
  ...WIRE_CODES,
  ...PACKAGE_CODES,
  ...DELIVERY_CODES,
  ...REGISTRY_CODES,
  ...TOOL_CODES,
} as const;

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
