import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { createFakePhoto } from "./fake-photo.ts";
import { createNativeMedia } from "./native.ts";
import { readPictureHeader } from "./picture-header.ts";

const drawn = (side: number) => ({ bytes: createFakePhoto({ width: side, height: side }) });

const willing = withPhotos({
  pick: async ({ limit, maxDimension }) =>
    [64, 32, 8].slice(0, limit).map((side) => drawn(Math.min(side, maxDimension))),
  take: async ({ maxDimension }) => drawn(Math.min(64, maxDimension)),
});
const unwilling = withPhotos({ pick: async () => "canceled", take: async () => "canceled" });

describe("photos of a device", () => {
  const context = createFakeContext();
  const choose = (bytes: Uint8Array, maxDimension = 16) =>
    withPhotos({ pick: async () => [{ bytes }], take: async () => "canceled" }).getPhotos(
      { limit: 1, maxDimension },
      context,
    );

  it("are blobs that are what they say, no larger than asked for", async () => {
    const given = createFakeContext();
    const photos = await willing.getPhotos({ limit: 3, maxDimension: 16 }, given);
    const taken = await willing.takePhoto({ facing: "front", maxDimension: 16 }, given);
    for (const { blob, type, width, height } of [...photos, taken]) {
      const bytes = given.blobs.get(blob)?.bytes ?? new Uint8Array();
      expect(readPictureHeader(bytes)).toEqual({ type, width, height });
      expect(Math.max(width, height)).toBeLessThanOrEqual(16);
    }
  });

  it("are none when the person leaves", async () => {
    const left = { code: "USER_CANCELED" };
    await expect(unwilling.getPhotos({ limit: 1, maxDimension: 16 }, context)).rejects.toMatchObject(left);
    await expect(unwilling.takePhoto({ facing: "back", maxDimension: 16 }, context)).rejects.toMatchObject(
      left,
    );
  });

  it("are looked at before they go on, whatever a module says of them", async () => {
    await expect(choose(new TextEncoder().encode("<svg/>"))).rejects.toMatchObject({ code: "HOST_ERROR" });
    await expect(choose(drawn(64).bytes)).rejects.toMatchObject({ code: "QUOTA_EXCEEDED" });
  });

  it("never are more than was asked for", async () => {
    const many = withPhotos({
      pick: async () => [drawn(8), drawn(8), drawn(8)],
      take: async () => "canceled",
    });
    expect(await many.getPhotos({ limit: 2, maxDimension: 16 }, createFakeContext())).toHaveLength(2);
  });

  it("are given to no call that was cancelled meanwhile", async () => {
    const media = withPhotos({ pick: async () => [drawn(8)], take: async () => drawn(8) });
    const gone = { ...createFakeContext(), signal: AbortSignal.abort() };
    await expect(media.getPhotos({ limit: 1, maxDimension: 16 }, gone)).rejects.toMatchObject({
      code: "ABORTED",
    });
  });
});

function withPhotos(options: Parameters<typeof createNativeMedia>[0]) {
  const { getPhotos, takePhoto } = createNativeMedia(options);
  if (getPhotos === undefined || takePhoto === undefined) throw new Error("A device has both.");
  return { getPhotos, takePhoto };
}
