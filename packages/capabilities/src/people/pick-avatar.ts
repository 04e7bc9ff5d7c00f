import { canvasCodec } from "../media/canvas-codec.ts";
import type { PhotoCodec } from "../media/photo-codec.ts";
import { pickFilesByInput } from "../media/pick-files.ts";
import type { PickFiles } from "../media/pick-files.ts";
import { preparePhoto } from "../media/prepare-photo.ts";
import type { BlobContent } from "../provider.ts";
import type { Person } from "./people.ts";

const MAX_DIMENSION = 256;
const ACCEPT = "image/jpeg,image/png,image/webp";

export type PickAvatarOptions = {
  readonly signal: AbortSignal;
  readonly pickFiles?: PickFiles;
  readonly codec?: PhotoCodec;
};

/** Lets the person choose a picture of themselves, drawn anew at 256 points. Throws QUOTA_EXCEEDED or HOST_ERROR for what is no picture. */
export async function pickAvatar(options: PickAvatarOptions): Promise<Person["avatar"] | "canceled"> {
  const { signal, pickFiles = pickFilesByInput, codec = canvasCodec } = options;
  const files = await pickFiles({ multiple: false, accept: ACCEPT, signal });
  const file = files === "canceled" ? undefined : files[0];
  if (file === undefined) return "canceled";
  let drawn: BlobContent | undefined;
  const blobs = {
    put(content: BlobContent): number {
      drawn = content;
      return 1;
    },
    get: () => drawn,
  };
  const { width, height } = await preparePhoto(file, { codec, maxDimension: MAX_DIMENSION, blobs });
  return drawn === undefined ? "canceled" : { ...drawn, width, height };
}
