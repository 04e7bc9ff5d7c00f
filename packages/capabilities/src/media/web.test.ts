import { AtollError } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { describeMedia } from "./conformance/describe-media.ts";
import { createFakePhoto } from "./fake-photo.ts";
import { fitInto } from "./photo-codec.ts";
import type { PhotoCodec } from "./photo-codec.ts";
import type { PickOptions } from "./pick-files.ts";
import { mediaSchema } from "./schema.ts";
import { createExif, createGifHead, createJpegHead } from "./testing/pictures.ts";
import { createWebMedia } from "./web.ts";
import type { WebMediaOptions } from "./web.ts";

/** Answers with a new picture of the right size, and remembers what it was given. */
function fakeCodec(given: string[] = []): PhotoCodec {
  return async (_, header, maxDimension) => {
    given.push(header.type);
    const size = fitInto(header, maxDimension);
    return { bytes: createFakePhoto(size), type: "image/png", ...size };
  };
}

function file(bytes: Uint8Array, name = "IMG_0001.JPG", type = "image/jpeg"): File {
  return new File([new Uint8Array(bytes)], name, { type });
}

const three = [
  { width: 30, height: 20 },
  { width: 8, height: 8 },
  { width: 4, height: 9 },
].map((look) => file(createFakePhoto(look)));

function choose(options: WebMediaOptions, params: object = {}, context = createFakeContext()) {
  const media = createWebMedia({ codec: fakeCodec(), isUserActive: () => true, ...options });
  return media.getPhotos(mediaSchema.methods.getPhotos.params.parse(params), context);
}

describeMedia("web", {
  willing: () =>
    createWebMedia({
      pickFiles: async () => three,
      codec: fakeCodec(),
      isUserActive: () => true,
      takePhoto: async () => file(createFakePhoto({ width: 30, height: 20 })),
      lossyCodec: () => fakeCodec(),
      saveFile: () => undefined,
    }),
  unwilling: () =>
    createWebMedia({
      pickFiles: async () => "canceled",
      isUserActive: () => true,
      takePhoto: async () => "canceled",
    }),
});

describe("photos taken in a browser", () => {
  const { params } = mediaSchema.methods.takePhoto;
  const take = (takePhoto: WebMediaOptions["takePhoto"], context = createFakeContext()) =>
    createWebMedia({ codec: fakeCodec(), ...(takePhoto && { takePhoto }) }).takePhoto?.(
      params.parse({ facing: "front" }),
      context,
    );

  it("are not offered by a host without a camera sheet", () => {
    expect(createWebMedia()).not.toHaveProperty("takePhoto");
  });

  it("are asked for by the host's sheet, on behalf of the mini-app of the channel", async () => {
    const asked: unknown[] = [];
    await take(async (request, { owner }) => {
      asked.push(request, owner.key);
      return file(createFakePhoto());
    });
    expect(asked).toEqual([{ facing: "front" }, "owner-1"]);
  });

  it.each([
    ["canceled", "USER_CANCELED"],
    ["denied", "PERMISSION_DENIED"],
    ["missing", "NOT_SUPPORTED"],
    ["broken", "HOST_ERROR"],
  ] as const)("are none when the camera is %s: %s", async (refusal, code) => {
    await expect(take(async () => refusal)).rejects.toMatchObject({ code });
  });

  it("are read by the same rules as chosen ones", async () => {
    const page = file(new TextEncoder().encode("<script>1</script>"));
    await expect(take(async () => page)).rejects.toMatchObject({
      code: "HOST_ERROR",
      data: { reason: "format" },
    });
  });

  it("are not waited for once the call is cancelled, and the sheet is told", async () => {
    const gone = new AbortController();
    const answer = take(
      (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
          gone.abort(new AtollError("ABORTED"));
        }),
      createFakeContext({ signal: gone.signal }),
    );
    await expect(answer).rejects.toMatchObject({ code: "ABORTED" });
  });

  it("open no sheet for a call that is cancelled already", async () => {
    const unopened = () => Promise.reject(new Error("must not open"));
    const answer = take(unopened, createFakeContext({ signal: AbortSignal.abort() }));
    await expect(answer).rejects.toMatchObject({ code: "ABORTED" });
  });
});

describe("pictures that a mini-app has, in a browser", () => {
  const { compress, save } = mediaSchema.methods;
  const held = () => {
    const context = createFakeContext();
    const bytes = createJpegHead([createExif({ date: "2024:05:01 09:30:00" })], 40, 80);
    return { context, blob: context.blobs.put({ bytes, type: "image/jpeg" }) };
  };

  it("are saved drawn anew, under the name that was asked for and the ending of what they are", async () => {
    const { context, blob } = held();
    const files: File[] = [];
    const saveFile = (saved: File): void => void files.push(saved);
    const media = createWebMedia({ codec: fakeCodec(), saveFile, isUserActive: () => true });
    await media.save(save.params.parse({ blob, name: "Receipt 7" }), context);
    expect(files.map(({ name, type }) => [name, type])).toEqual([["Receipt 7.png", "image/png"]]);
    expect(await files[0]?.text()).not.toContain("GPS-SECRET-PLACE");
  });

  it("are saved by a tap on the host's sheet, and not without it", async () => {
    const { context, blob } = held();
    const saveFile = () => {
      throw new Error("must not be saved");
    };
    const asked: string[] = [];
    const askForTap = async (action: string) => asked.push(action) === 0;
    const media = createWebMedia({ codec: fakeCodec(), saveFile, askForTap, isUserActive: () => false });
    const answer = media.save(save.params.parse({ blob }), context);
    await expect(answer).rejects.toMatchObject({ code: "USER_CANCELED" });
    expect(asked).toEqual(["Save the picture"]);
  });

  it("become smaller by width and quality", async () => {
    const { context, blob } = held();
    const qualities: number[] = [];
    const lossyCodec = (quality: number) => {
      qualities.push(quality);
      return fakeCodec();
    };
    const params = compress.params.parse({ blob, quality: 0.3, maxWidth: 20 });
    const copy = await createWebMedia({ lossyCodec }).compress(params, context);
    expect(copy).toEqual({ blob: 2, width: 20, height: 40, type: "image/png" });
    expect(qualities).toEqual([0.3]);
  });

  it("are not decoded above 64 million pixels", async () => {
    const context = createFakeContext();
    const bytes = createJpegHead([], 30_000, 30_000);
    const blob = context.blobs.put({ bytes, type: "image/jpeg" });
    const lossyCodec = () => () => Promise.reject(new Error("must not be decoded"));
    const answer = createWebMedia({ lossyCodec }).compress(compress.params.parse({ blob }), context);
    await expect(answer).rejects.toMatchObject({ code: "QUOTA_EXCEEDED" });
  });
});

describe("photos in a browser", () => {
  it("are chosen in the browser's picker: one or several, pictures only", async () => {
    const asked: PickOptions[] = [];
    const pickFiles = async (options: PickOptions) => {
      asked.push(options);
      return three;
    };
    await choose({ pickFiles });
    await choose({ pickFiles }, { limit: 2 });
    expect(asked.map(({ multiple }) => multiple)).toEqual([false, true]);
    expect(asked[0]?.accept).toBe("image/jpeg,image/png,image/webp,image/gif");
  });

  it("are asked for by a tap on the host's sheet when the browser has seen none", async () => {
    const asked: string[] = [];
    const askForTap: WebMediaOptions["askForTap"] = async (action, { owner }) =>
      asked.push(`${action} for ${owner.key}`) > 0;
    await choose({ pickFiles: async () => three, askForTap, isUserActive: () => false }, { limit: 2 });
    await choose({ pickFiles: async () => three, askForTap, isUserActive: () => true });
    await choose({ pickFiles: async () => three, askForTap, isUserActive: () => undefined });
    expect(asked).toEqual(["Choose photos for owner-1"]);
  });

  it("are not chosen when the person closes that sheet", async () => {
    const pickFiles = () => Promise.reject(new Error("must not open"));
    const answer = choose({ pickFiles, askForTap: async () => false, isUserActive: () => false });
    await expect(answer).rejects.toMatchObject({ code: "USER_CANCELED" });
  });

  it("are known by their bytes, not by the name or type they came with", async () => {
    const given: string[] = [];
    const codec = fakeCodec(given);
    const files = [
      file(createGifHead(4, 4), "a.png", "image/png"),
      file(createFakePhoto(), "b.txt", "text/plain"),
    ];
    await choose({ pickFiles: async () => files, codec }, { limit: 2 });
    expect(given).toEqual(["image/gif", "image/png"]);
  });

  it("are refused when they are something else, without a word of the file's name", async () => {
    const html = file(new TextEncoder().encode("<script>1</script>"), "my-secret-name.png", "image/png");
    const answer = choose({ pickFiles: async () => [html] });
    await expect(answer).rejects.toMatchObject({ code: "HOST_ERROR", data: { reason: "format" } });
    await expect(answer).rejects.not.toMatchObject({ message: expect.stringContaining("secret") });
  });

  it("are refused when the decoder gives up", async () => {
    const answer = choose({ pickFiles: async () => three, codec: () => Promise.reject(new Error("no")) });
    await expect(answer).rejects.toMatchObject({ code: "HOST_ERROR" });
  });

  it("are refused above 20 MiB, unread, and above 64 million pixels, undecoded", async () => {
    const unread = Object.assign(file(createFakePhoto()), {
      arrayBuffer: () => Promise.reject(new Error("must not be read")),
    });
    Object.defineProperty(unread, "size", { value: 20 * 1024 * 1024 + 1 });
    await expect(choose({ pickFiles: async () => [unread] })).rejects.toMatchObject({
      code: "QUOTA_EXCEEDED",
    });
    const codec = () => Promise.reject(new Error("must not be decoded"));
    const bomb = file(createJpegHead([], 30_000, 30_000));
    await expect(choose({ pickFiles: async () => [bomb], codec })).rejects.toMatchObject({
      code: "QUOTA_EXCEEDED",
    });
  });

  it("tell when they were taken, if they say so", async () => {
    const dated = file(createJpegHead([createExif({ date: "2024:05:01 09:30:00", offset: "+00:00" })], 2, 2));
    const [first, second] = await choose({ pickFiles: async () => [dated, ...three] }, { limit: 2 });
    expect(first?.takenAt).toBe("2024-05-01T09:30:00.000Z");
    expect(second).not.toHaveProperty("takenAt");
  });

  it("are left alone once the call is cancelled", async () => {
    const controller = new AbortController();
    const given: string[] = [];
    const pickFiles = async () => {
      controller.abort();
      return three;
    };
    const context = createFakeContext({ signal: controller.signal });
    const answer = choose({ pickFiles, codec: fakeCodec(given) }, {}, context);
    await expect(answer).rejects.toMatchObject({ code: "ABORTED" });
    expect(given).toEqual([]);
  });
});
