import { AtollError } from "@atoll/protocol";
import type { AreaProvider } from "../provider.ts";
import { createFakePhoto } from "./fake-photo.ts";
import type { FakePhotoLook } from "./fake-photo.ts";
import { fitInto } from "./photo-codec.ts";
import type { MediaSchema } from "./schema.ts";

/** A photo on a made-up device. */
export type FakePhoto = FakePhotoLook & { readonly takenAt?: string };

export type FakeMediaOptions = {
  /** What the person chooses from, first ones first; three colours unless given. None: they cancel. */
  readonly photos?: readonly FakePhoto[];
};

const THREE: readonly FakePhoto[] = [
  { width: 12, height: 8, red: 11, green: 122, blue: 117, takenAt: "2024-05-01T09:30:00.000Z" },
  { width: 8, height: 12, red: 214, green: 90, blue: 49, takenAt: "2024-05-02T18:05:00.000Z" },
  { width: 8, height: 8, red: 58, green: 63, blue: 143 },
];

/** A person who always chooses the first photos that a mini-app may have. The pictures are real PNGs. */
export function createFakeMedia(options: FakeMediaOptions = {}): AreaProvider<MediaSchema> {
  const { photos = THREE } = options;
  return {
    async getPhotos({ limit, maxDimension }, { blobs }) {
      if (photos.length === 0) throw new AtollError("USER_CANCELED", "The person chose no photo.");
      return photos.slice(0, limit).map(({ takenAt, ...look }) => {
        const size = fitInto({ width: look.width ?? 8, height: look.height ?? 8 }, maxDimension);
        const blob = blobs.put({ bytes: createFakePhoto({ ...look, ...size }), type: "image/png" });
        return { blob, ...size, type: "image/png" as const, ...(takenAt !== undefined && { takenAt }) };
      });
    },
  };
}
