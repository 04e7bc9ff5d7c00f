import { assertWanted } from "../camera/camera.ts";
import type { AreaProvider } from "../provider.ts";
import { ensureTap } from "../web-tap.ts";
import type { WebTapOptions } from "../web-tap.ts";
import { canvasCodec, createLossyCodec } from "./canvas-codec.ts";
import { heldPicture } from "./held-picture.ts";
import { sideWithin } from "./photo-codec.ts";
import type { PhotoCodec } from "./photo-codec.ts";
import { redrawPicture } from "./prepare-photo.ts";
import { saveByDownload } from "./save-file.ts";
import type { SaveFile } from "./save-file.ts";
import { PHOTO_LIMITS } from "./schema.ts";
import type { MediaSchema } from "./schema.ts";

export type KeptPicturesOptions = WebTapOptions & {
  readonly codec?: PhotoCodec;
  /** Makes the codec of a quality. */
  readonly lossyCodec?: (quality: number) => PhotoCodec;
  readonly saveFile?: SaveFile;
};

const ENDINGS = { "image/jpeg": "jpg", "image/png": "png", "image/webp": "webp" } as const;
const { maxDimension } = PHOTO_LIMITS;

/** What a browser does to pictures that a mini-app has already. */
export function createKeptPictures(
  options: KeptPicturesOptions,
): Pick<AreaProvider<MediaSchema>, "save" | "compress"> {
  const { codec = canvasCodec, lossyCodec = createLossyCodec, saveFile = saveByDownload } = options;
  return {
    async save({ blob, name }, context) {
      // Security: what is saved was drawn by us. A mini-app cannot lay a file of its own making on the device.
      const picture = heldPicture(context.blobs, blob);
      const { bytes, type } = await redrawPicture(picture, { codec, maxDimension });
      await ensureTap(options, "Save the picture", context);
      assertWanted(context.signal);
      saveFile(new File([new Uint8Array(bytes)], `${name}.${ENDINGS[type]}`, { type }));
      return null;
    },
    async compress({ blob, quality, maxWidth }, { blobs, signal }) {
      const smaller: PhotoCodec = (bytes, header) =>
        lossyCodec(quality)(bytes, header, sideWithin(header, maxWidth));
      const drawn = await redrawPicture(heldPicture(blobs, blob), { codec: smaller, maxDimension });
      assertWanted(signal);
      const { bytes, type, width, height } = drawn;
      return { blob: blobs.put({ bytes, type }), width, height, type };
    },
  };
}
