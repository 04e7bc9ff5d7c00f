import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { describeMedia } from "./conformance/describe-media.ts";
import { createFakeMedia } from "./fake.ts";

describeMedia("fake", {
  willing: () => createFakeMedia(),
  unwilling: () => createFakeMedia({ photos: [], camera: [] }),
});

describe("made-up photos", () => {
  it("are the ones a test names, in order", async () => {
    const media = createFakeMedia({ photos: [{ width: 3, height: 5, takenAt: "2024-01-01T00:00:00.000Z" }] });
    const photos = await media.getPhotos({ limit: 5, maxDimension: 100 }, createFakeContext());
    expect(photos).toMatchObject([
      { width: 3, height: 5, type: "image/png", takenAt: "2024-01-01T00:00:00.000Z" },
    ]);
  });
});

describe("a made-up camera", () => {
  it("sees what a test names, one after the other, the last one for ever", async () => {
    const media = createFakeMedia({
      camera: [
        { width: 3, height: 5 },
        { width: 4, height: 4 },
      ],
    });
    const take = () => media.takePhoto({ facing: "back", maxDimension: 100 }, createFakeContext());
    const widths = [await take(), await take(), await take()].map(({ width }) => width);
    expect(widths).toEqual([3, 4, 4]);
  });
});
