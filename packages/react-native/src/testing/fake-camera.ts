import { act } from "@testing-library/react";
import type { CameraFault, OpenCamera, OpenedCamera } from "../camera/open-camera.ts";

/** A camera that a test answers for: each opening waits for `show` or `fail`. */
export type FakeCamera = {
  readonly open: OpenCamera;
  /** What was asked for, in order. */
  readonly asked: Parameters<OpenCamera>[0]["choice"][];
  /** Openings whose camera is to be on. */
  running(): number;
  show(next?: OpenedCamera["next"]): Promise<void>;
  fail(fault: CameraFault): Promise<void>;
  /** The camera is unplugged. */
  unplug(): void;
};

/** Makes a camera that is off. */
export function createFakeCamera(): FakeCamera {
  const asked: Parameters<OpenCamera>[0]["choice"][] = [];
  const opened: AbortSignal[] = [];
  const track: EventTarget = new EventTarget();
  const stream = Object.assign(new MediaStream(), { getVideoTracks: () => [track as MediaStreamTrack] });
  let answer: (outcome: OpenedCamera | CameraFault) => void = () => undefined;
  const answerWith = (outcome: OpenedCamera | CameraFault) => act(async () => answer(outcome));
  return {
    asked,
    open: ({ choice, signal }) => {
      asked.push(choice);
      opened.push(signal);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    running: () => opened.filter((signal) => !signal.aborted).length,
    show: (next) => answerWith({ stream, mirrored: false, next }),
    fail: answerWith,
    unplug: () => act(() => void track.dispatchEvent(new Event("ended"))),
  };
}
