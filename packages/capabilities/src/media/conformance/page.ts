// Runs in a real page of the browser tests: the web provider with the browser's own picker and codec.
import { isAtollError } from "@atoll/protocol";
import { createFakeContext } from "../../fake-context.ts";
import type { CallContext } from "../../provider.ts";
import { mediaSchema } from "../schema.ts";
import { createWebMedia } from "../web.ts";

/** A photo, its bytes as Latin-1 text, and the colours of its corners. */
export type SeenPhoto = {
  readonly width: number;
  readonly height: number;
  readonly type: string;
  readonly takenAt?: string | undefined;
  readonly bytes: string;
  /** Red, green and blue of the first and the last pixel. */
  readonly corners: readonly (readonly number[])[];
};

/** What the page puts into its window for the test. */
export type MediaPage = {
  /** Calls getPhotos at the next tap on the page's button; resolves to photos or a code. */
  atTap(params: object): void;
  outcome(): Promise<readonly SeenPhoto[] | string> | undefined;
  /** A smaller copy of a painting. */
  shrink(params: object): Promise<SeenPhoto>;
  /** Saves a painting as a download. */
  save(name: string): Promise<void>;
  /** A JPEG or PNG, left half red and right half blue, as Latin-1 text. */
  paint(type: string, width: number, height: number): Promise<string>;
};

const { compress, getPhotos, save } = mediaSchema.methods;
let outcome: Promise<readonly SeenPhoto[] | string> | undefined;

async function choose(params: object): Promise<readonly SeenPhoto[] | string> {
  const context = createFakeContext();
  try {
    const photos = await createWebMedia().getPhotos(getPhotos.params.parse(params), context);
    return await Promise.all(getPhotos.result.parse(photos).map((photo) => look(photo, context)));
  } catch (error) {
    return isAtollError(error) ? error.code : String(error);
  }
}

type Photo = Omit<SeenPhoto, "bytes" | "corners"> & { readonly blob: number };

async function look({ blob, ...photo }: Photo, { blobs }: CallContext): Promise<SeenPhoto> {
  const bytes = blobs.get(blob)?.bytes ?? new Uint8Array();
  return { ...photo, bytes: String.fromCharCode(...bytes), corners: await cornersOf(bytes) };
}

/** A PNG of 64 by 32 that a mini-app holds. */
async function hold(context: CallContext): Promise<number> {
  const text = await paint("image/png", 64, 32);
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return context.blobs.put({ bytes, type: "image/png" });
}

async function cornersOf(bytes: Uint8Array): Promise<number[][]> {
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
  const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  drawing?.drawImage(bitmap, 0, 0);
  const pixel = (x: number, y: number) => [...(drawing?.getImageData(x, y, 1, 1).data.slice(0, 3) ?? [])];
  return [pixel(0, 0), pixel(bitmap.width - 1, bitmap.height - 1)];
}

async function paint(type: string, width: number, height: number): Promise<string> {
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext("2d");
  if (drawing === null) throw new Error("no canvas");
  drawing.fillStyle = "#ff0000";
  drawing.fillRect(0, 0, width / 2, height);
  drawing.fillStyle = "#0000ff";
  drawing.fillRect(width / 2, 0, width / 2, height);
  const blob = await canvas.convertToBlob({ type, quality: 1 });
  return String.fromCharCode(...new Uint8Array(await blob.arrayBuffer()));
}

const page: MediaPage = {
  atTap(params) {
    document
      .querySelector("button")
      ?.addEventListener("click", () => (outcome = choose(params)), { once: true });
  },
  outcome: () => outcome,
  async shrink(params) {
    const context = createFakeContext();
    const given = compress.params.parse({ ...params, blob: await hold(context) });
    return look(compress.result.parse(await createWebMedia().compress(given, context)), context);
  },
  async save(name) {
    const context = createFakeContext();
    await createWebMedia().save(save.params.parse({ name, blob: await hold(context) }), context);
  },
  paint,
};

Object.assign(window, { media: page });
