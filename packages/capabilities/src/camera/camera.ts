import { AtollError } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import type { CallContext } from "../provider.ts";

/** Which way a camera looks: to the person, or away from them. */
export type Facing = "front" | "back";

/**
 * Why the host's camera sheet gave nothing: the person left it, the browser or device does not let the host use the camera, there is none,
 * or it does not work now.
 */
export type CameraRefusal = "canceled" | "denied" | "missing" | "broken";

/** On whose behalf the sheet is shown. `signal` is aborted when it is no longer wanted; the sheet closes then and the promise rejects. */
export type CameraContext = Pick<CallContext, "owner" | "signal">;

/**
 * Port: the host's own camera sheet, with a live preview. Resolves to one picture that the person looked at and chose.
 * Security: only the picture leaves the sheet, never the stream.
 */
export type TakePhoto = (
  request: { readonly facing: Facing },
  context: CameraContext,
) => Promise<Blob | CameraRefusal>;

const REFUSALS = {
  canceled: ["USER_CANCELED", "The person closed the camera."],
  denied: ["PERMISSION_DENIED", "The browser or device does not let this host use the camera."],
  missing: ["NOT_SUPPORTED", "This device has no camera."],
  broken: ["HOST_ERROR", "The camera does not work now; another app may be using it. Try again."],
} as const satisfies Record<CameraRefusal, readonly [ErrorCode, string]>;

/**
 * Shows a camera sheet when its turn has come, while the mini-app is in front, and hands on what came of it.
 * Throws USER_CANCELED, PERMISSION_DENIED, NOT_SUPPORTED, HOST_ERROR, ABORTED or BACKGROUND_BLOCKED.
 */
export async function askCamera<T>(
  context: CallContext,
  show: (context: CameraContext) => Promise<T | CameraRefusal>,
): Promise<T> {
  const { owner, signal } = context;
  const outcome = await context.ask.inFront((inFront) => {
    assertWanted(signal);
    return show({ owner, signal: AbortSignal.any([inFront, signal]) });
  });
  assertWanted(signal);
  if (!isRefusal(outcome)) return outcome;
  const [code, message] = REFUSALS[outcome];
  throw new AtollError(code, message);
}

function isRefusal(outcome: unknown): outcome is CameraRefusal {
  return typeof outcome === "string" && Object.hasOwn(REFUSALS, outcome);
}

/** Throws ABORTED when the call is no longer wanted. */
export function assertWanted(signal: AbortSignal): void {
  if (signal.aborted) throw new AtollError("ABORTED", "The call was cancelled.");
}
