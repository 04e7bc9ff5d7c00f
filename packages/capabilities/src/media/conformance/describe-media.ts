import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import type { AreaProvider, PartialAreaProvider } from "../../provider.ts";
import { readPictureHeader } from "../picture-header.ts";
import { mediaSchema } from "../schema.ts";
import type { MediaSchema } from "../schema.ts";

/** What a platform has of it; `takePhoto` is looked at where there is one. */
type Media = PartialAreaProvider<MediaSchema> & Pick<AreaProvider<MediaSchema>, "getPhotos">;

export type MediaUnderTest = {
  /** A person with three pictures, who chooses as many as they may. */
  readonly willing: () => Media;
  /** A person who chooses none. */
  readonly unwilling: () => Media;
};

const { getPhotos, takePhoto } = mediaSchema.methods;

/** The rules of `platform.media`, for a provider of any platform. */
export function describeMedia(name: string, media: MediaUnderTest): void {
  const choose = async (params: unknown, context = createFakeContext()) =>
    getPhotos.result.parse(await media.willing().getPhotos(getPhotos.params.parse(params), context));

  describe(`media: ${name}`, () => {
    it("gives one photo unless more are asked for, never more than asked", async () => {
      expect(await choose({})).toHaveLength(1);
      expect(await choose({ limit: 2 })).toHaveLength(2);
      expect(await choose({ limit: 20 })).toHaveLength(3);
    });

    it("keeps each photo as a blob that is what it says", async () => {
      const context = createFakeContext();
      for (const { blob, type, width, height } of await choose({ limit: 3 }, context)) {
        const content = context.blobs.get(blob);
        expect(content?.type).toBe(type);
        expect(readPictureHeader(content?.bytes ?? new Uint8Array())).toEqual({ type, width, height });
      }
    });

    it("scales down to maxDimension, never up", async () => {
      for (const { width, height } of await choose({ limit: 3, maxDimension: 16 })) {
        expect(Math.max(width, height)).toBeLessThanOrEqual(16);
      }
    });

    it("answers USER_CANCELED when the person chooses none", async () => {
      const answer = media.unwilling().getPhotos(getPhotos.params.parse({}), createFakeContext());
      await expect(answer).rejects.toMatchObject({ code: "USER_CANCELED" });
    });

    const { takePhoto: take } = media.willing();
    if (take === undefined) return;
    it("takes one photo as it chooses one, or none when the person leaves", async () => {
      const context = createFakeContext();
      const answer = await take(takePhoto.params.parse({ maxDimension: 16 }), context);
      const { blob, type, width, height } = takePhoto.result.parse(answer);
      expect(Math.max(width, height)).toBeLessThanOrEqual(16);
      const bytes = context.blobs.get(blob)?.bytes ?? new Uint8Array();
      expect(readPictureHeader(bytes)).toEqual({ type, width, height });
      const left = media.unwilling().takePhoto?.(takePhoto.params.parse({}), context);
      await expect(left).rejects.toMatchObject({ code: "USER_CANCELED" });
    });
  });
}
