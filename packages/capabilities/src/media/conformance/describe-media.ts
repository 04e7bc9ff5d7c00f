import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import type { AreaProvider, CallContext, PartialAreaProvider } from "../../provider.ts";
import { readPictureHeader } from "../picture-header.ts";
import { mediaSchema } from "../schema.ts";
import type { MediaSchema } from "../schema.ts";

/** What a platform has of it; the rest is looked at where there is one. */
type Media = PartialAreaProvider<MediaSchema> & Pick<AreaProvider<MediaSchema>, "getPhotos">;

export type MediaUnderTest = {
  /** A person with three pictures, who chooses as many as they may. */
  readonly willing: () => Media;
  /** A person who chooses none. */
  readonly unwilling: () => Media;
};

const { compress, getPhotos, save, takePhoto } = mediaSchema.methods;

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

    const { save: saves, compress: compresses } = media.willing();
    if (saves !== undefined && compresses !== undefined) describeKept({ choose, saves, compresses });
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

type Kept = {
  readonly choose: (params: unknown, context: CallContext) => Promise<readonly { readonly blob: number }[]>;
  readonly saves: AreaProvider<MediaSchema>["save"];
  readonly compresses: AreaProvider<MediaSchema>["compress"];
};

/** The rules for pictures that a mini-app has already. */
function describeKept({ choose, saves, compresses }: Kept): void {
  it("makes a smaller copy beside the original", async () => {
    const context = createFakeContext();
    const [original] = await choose({}, context);
    const given = compress.params.parse({ blob: original?.blob, maxWidth: 16, quality: 0.5 });
    const copy = compress.result.parse(await compresses(given, context));
    const { blob, type, width, height } = copy;
    expect(width).toBeLessThanOrEqual(16);
    const bytes = context.blobs.get(blob)?.bytes ?? new Uint8Array();
    expect(readPictureHeader(bytes)).toEqual({ type, width, height });
    expect([blob === original?.blob, context.blobs.get(original?.blob ?? 0) === undefined]).toEqual([
      false,
      false,
    ]);
  });

  it("saves a picture, and answers nothing", async () => {
    const context = createFakeContext();
    const [photo] = await choose({}, context);
    expect(await saves(save.params.parse({ blob: photo?.blob }), context)).toBe(null);
  });

  it.each([
    ["is none of this session", undefined],
    ["holds something else", "<script>1</script>"],
    ["holds something else that was called a picture", "GIF8"],
  ])("takes no blob that %s", async (_, text) => {
    const context = createFakeContext();
    const bytes = new TextEncoder().encode(text);
    const blob = text === undefined ? 99 : context.blobs.put({ bytes, type: "image/png" });
    const refused = { code: "INVALID_ARGUMENT" };
    await expect(saves(save.params.parse({ blob }), context)).rejects.toMatchObject(refused);
    await expect(compresses(compress.params.parse({ blob }), context)).rejects.toMatchObject(refused);
  });
}
