import type { CameraFrame } from "./camera-prompt.ts";

/** Port: draws the picture of the moment for a reader of codes. */
export type DrawFrame = (video: HTMLVideoElement) => CameraFrame;

/** Enough for a code at arm's length, and little enough to look at several times a second. */
const LARGEST_SIDE = 960;

/** The whole picture, scaled down. */
export const drawVideoFrame: DrawFrame = (video) => {
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(1, LARGEST_SIDE / Math.max(videoWidth, videoHeight));
  const frame = new OffscreenCanvas(
    Math.max(1, Math.round(videoWidth * scale)),
    Math.max(1, Math.round(videoHeight * scale)),
  );
  frame.getContext("2d", { willReadFrequently: true })?.drawImage(video, 0, 0, frame.width, frame.height);
  return frame;
};
