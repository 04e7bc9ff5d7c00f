import type { CameraRefusal, Facing } from "@atoll/capabilities";

/** Why there is nothing to be seen. */
export type CameraFault = Exclude<CameraRefusal, "canceled">;

/** Which camera: by the way it looks, or one of several that do not say. */
export type CameraChoice = { readonly facing: Facing } | { readonly deviceId: string };

/** A camera that runs until the signal it was opened with is aborted. */
export type OpenedCamera = {
  readonly stream: MediaStream;
  /** True where the picture is of the person, who expects a mirror. */
  readonly mirrored: boolean;
  /** The camera that a switch leads to, where there is another. */
  readonly next: CameraChoice | undefined;
};

/** Port: opens a camera. Never rejects. Once `signal` is aborted the camera is off, also when it opens only then. */
export type OpenCamera = (request: {
  readonly choice: CameraChoice;
  readonly signal: AbortSignal;
}) => Promise<OpenedCamera | CameraFault>;

/** Opens a camera by getUserMedia; the browser asks the person where it has not yet, for the whole host page. */
export const openBrowserCamera: OpenCamera = async ({ choice, signal }) => {
  // A page without https has none.
  const devices = (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices;
  if (devices === undefined) return "missing";
  try {
    const stream = await devices.getUserMedia({ video: constraintsOf(choice) });
    stopWith(signal, stream);
    const cameras = (await devices.enumerateDevices()).filter(({ kind }) => kind === "videoinput");
    return describeCamera(stream, cameras);
  } catch (error) {
    return faultOf(error);
  }
};

/** Security: a camera that opens after the sheet has closed is turned off at once. */
function stopWith(signal: AbortSignal, stream: MediaStream): void {
  const stop = (): void => stream.getTracks().forEach((track) => track.stop());
  if (signal.aborted) stop();
  else signal.addEventListener("abort", stop, { once: true });
}

function constraintsOf(choice: CameraChoice): MediaTrackConstraints {
  const size = { width: { ideal: 1920 }, height: { ideal: 1080 } };
  if ("deviceId" in choice) return { ...size, deviceId: { exact: choice.deviceId } };
  return { ...size, facingMode: choice.facing === "front" ? "user" : "environment" };
}

function describeCamera(stream: MediaStream, cameras: readonly MediaDeviceInfo[]): OpenedCamera {
  const { facingMode, deviceId } = stream.getVideoTracks()[0]?.getSettings() ?? {};
  const mirrored = facingMode === "user";
  if (cameras.length < 2) return { stream, mirrored, next: undefined };
  // A phone has several lenses on one side: there, a switch is to the other side.
  if (facingMode === "user" || facingMode === "environment")
    return { stream, mirrored, next: { facing: mirrored ? "back" : "front" } };
  const place = cameras.findIndex((camera) => camera.deviceId === deviceId);
  const following = cameras[(place + 1) % cameras.length];
  return { stream, mirrored, next: following && { deviceId: following.deviceId } };
}

const FAULTS: ReadonlyMap<string, CameraFault> = new Map([
  ["NotAllowedError", "denied"],
  ["SecurityError", "denied"],
  ["NotFoundError", "missing"],
  ["OverconstrainedError", "missing"],
]);

function faultOf(error: unknown): CameraFault {
  return (error instanceof Error ? FAULTS.get(error.name) : undefined) ?? "broken";
}
