import { AtollError } from "@atoll/protocol";
import type { AreaProvider, BlobStore } from "../provider.ts";
import { createFakePhoto } from "./fake-photo.ts";
import type { FakePhotoLook } from "./fake-photo.ts";
import { heldPicture } from "./held-picture.ts";
import { fitInto, sideWithin } from "./photo-codec.ts";
import { readPictureHeader } from "./picture-header.ts";
import type { Photo } from "./prepare-photo.ts";
import type { MediaSchema } from "./schema.ts";

/** A picture that a mini-app saved, with the name of its file. */
export type SavedPicture = { readonly name: string; readonly bytes: Uint8Array };

/** A photo on a made-up device. */
export type FakePhoto = FakePhotoLook & { readonly takenAt?: string };

export type FakeMediaOptions = {
  /** What the person chooses from, first ones first; three colours unless given. None: they cancel. */
  readonly photos?: readonly FakePhoto[];
  /** Pictures that were saved to the device are added here. */
  readonly saved?: SavedPicture[];
  /** What is before the camera, one after the other, the last one for ever; a landscape unless given. None: they leave the camera. */
  readonly camera?: readonly FakePhoto[];
};

const THREE: readonly FakePhoto[] = [
  { width: 12, height: 8, red: 11, green: 122, blue: 117, takenAt: "2024-05-01T09:30:00.000Z" },
  { width: 8, height: 12, red: 214, green: 90, blue: 49, takenAt: "2024-05-02T18:05:00.000Z" },
  { width: 8, height: 8, red: 58, green: 63, blue: 143 },
];

const LANDSCAPE: readonly FakePhoto[] = [{ width: 16, height: 9, red: 70, green: 130, blue: 180 }];

/** A person who always chooses the first photos that a mini-app may have. The pictures are real PNGs. */
export function createFakeMedia(options: FakeMediaOptions = {}): AreaProvider<MediaSchema> {
  const { photos = THREE, camera = LANDSCAPE, saved = [] } = options;
  let shots = 0;
  return {
    async getPhotos({ limit, maxDimension }, { blobs }) {
      if (photos.length === 0) throw new AtollError("USER_CANCELED", "The person chose no photo.");
      return photos.slice(0, limit).map((photo) => keep(photo, maxDimension, blobs));
    },
    async takePhoto({ maxDimension }, { blobs }) {
      const seen = camera[Math.min(shots, camera.length - 1)];
      if (seen === undefined) throw new AtollError("USER_CANCELED", "The person closed the camera.");
      shots += 1;
      return keep(seen, maxDimension, blobs);
    },
    async save({ blob, name }, { blobs }) {
      saved.push({ name: `${name}.png`, bytes: heldPicture(blobs, blob) });
      return null;
    },
    async compress({ blob, maxWidth }, { blobs }) {
      const { width, height } = readPictureHeader(heldPicture(blobs, blob)) ?? { width: 1, height: 1 };
      return keep({ width, height }, sideWithin({ width, height }, maxWidth), blobs);
    },
  };
}

function keep({ takenAt, ...look }: FakePhoto, maxDimension: number, blobs: BlobStore): Photo {
  const size = fitInto({ width: look.width ?? 8, height: look.height ?? 8 }, maxDimension);
  const blob = blobs.put({ bytes: createFakePhoto({ ...look, ...size }), type: "image/png" });
  return { blob, ...size, type: "image/png", ...(takenAt !== undefined && { takenAt }) };
}
