import { describe, expect, it } from "vitest";
import { mediaSchema } from "./schema.ts";

const { params } = mediaSchema.methods.getPhotos;

describe("params of media.getPhotos", () => {
  it("stand for one photo at full size when left out", () => {
    expect(params.parse({})).toEqual({ limit: 1, maxDimension: 4096 });
  });

  it.each([{ limit: 1 }, { limit: 20 }, { maxDimension: 16 }, { maxDimension: 4096, limit: 3 }])(
    "take %j",
    (given) => {
      expect(params.safeParse(given).success).toBe(true);
    },
  );

  it.each([
    { limit: 0 },
    { limit: 21 },
    { limit: 1.5 },
    { limit: "1" },
    { limit: null },
    { maxDimension: 15 },
    { maxDimension: 4097 },
    { limit: 1, accept: "*/*" },
    [],
    null,
  ])("refuse %j", (given) => expect(params.safeParse(given).success).toBe(false));
});

describe("params of media.takePhoto", () => {
  const { params: taken } = mediaSchema.methods.takePhoto;

  it("stand for the camera at the back and full size when left out", () => {
    expect(taken.parse({})).toEqual({ facing: "back", maxDimension: 4096 });
  });

  it.each([
    { facing: "user" },
    { facing: ["back"] },
    { facing: null },
    { maxDimension: 0 },
    { maxDimension: 1e9 },
    { deviceId: "1" },
    { stream: true },
    { audio: true },
    [],
    null,
  ])("refuse %j", (given) => expect(taken.safeParse(given).success).toBe(false));
});
