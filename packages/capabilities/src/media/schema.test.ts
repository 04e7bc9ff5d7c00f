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

describe("params of media.save", () => {
  const { params: saved } = mediaSchema.methods.save;

  it.each(["photo", "Receipt 12", "صورة", "été_2"])("take the name %s", (name) => {
    expect(saved.safeParse({ blob: 1, name }).success).toBe(true);
  });

  it.each([
    { name: "photo" },
    { blob: 0 },
    { blob: "1" },
    { blob: 1, name: "" },
    { blob: 1, name: "../../.bashrc" },
    { blob: 1, name: "photo.exe" },
    { blob: 1, name: "a/b" },
    { blob: 1, name: "a\u202egpj" },
    { blob: 1, name: "a\n" },
    { blob: 1, name: " photo" },
    { blob: 1, name: "x".repeat(61) },
    { blob: 1, type: "text/html" },
  ])("refuse %j", (given) => expect(saved.safeParse(given).success).toBe(false));
});

describe("params of media.compress", () => {
  const { params: compressed } = mediaSchema.methods.compress;

  it("stand for quality 0.8 at full width when left out", () => {
    expect(compressed.parse({ blob: 1 })).toEqual({ blob: 1, quality: 0.8, maxWidth: 4096 });
  });

  it.each([
    {},
    { blob: 1, quality: 0 },
    { blob: 1, quality: 1.1 },
    { blob: 1, quality: "0.5" },
    { blob: 1, maxWidth: 15 },
    { blob: 1, maxWidth: 4097 },
    { blob: 1, maxWidth: 99.5 },
    { blob: 1, maxHeight: 100 },
  ])("refuse %j", (given) => expect(compressed.safeParse(given).success).toBe(false));
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
