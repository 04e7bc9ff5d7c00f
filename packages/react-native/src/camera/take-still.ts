/** Port: the picture that an element shows now, as a JPEG. */
export type TakeStill = (video: HTMLVideoElement) => Promise<Blob>;

const QUALITY = 0.95;

/** Draws the picture of the moment, as the camera sees it: never mirrored. */
export const takeVideoStill: TakeStill = (video) => {
  const still = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  still.getContext("2d")?.drawImage(video, 0, 0);
  return still.convertToBlob({ type: "image/jpeg", quality: QUALITY });
};
