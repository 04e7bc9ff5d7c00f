import type { ErrorCode, JsonObject } from "@atoll/protocol";

/** What a call of the platform rejects with. `code` is stable: decide by it, show `message` to developers only. */
export class PlatformError extends Error {
  readonly code: ErrorCode;
  /** The permission that is missing, where one is. */
  readonly permission: string | undefined;
  /** The method that was called, for example `media.getPhotos`. */
  readonly capability: string | undefined;
  /** What the code adds, for example `{ usage, quota }`. */
  readonly data: JsonObject;

  /** `code` and `data` as the host replied them. */
  constructor(code: string, message: string, data: JsonObject = {}) {
    super(message);
    this.name = "PlatformError";
    // A host of a newer level may know codes that this level does not name.
    this.code = code as ErrorCode;
    this.data = data;
    this.permission = textOf(data["permission"]);
    this.capability = textOf(data["capability"]) ?? textOf(data["method"]);
  }
}

/** The same error with the method and permission it came from, where the host did not say. */
export function withOrigin(
  error: unknown,
  origin: { readonly capability: string; readonly permission: string | undefined },
): unknown {
  if (!(error instanceof PlatformError) || error.capability !== undefined) return error;
  const permission = error.code.startsWith("PERMISSION_") ? origin.permission : undefined;
  const extra: JsonObject = permission === undefined ? {} : { permission };
  return new PlatformError(error.code, error.message, {
    ...extra,
    ...error.data,
    capability: origin.capability,
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
