import type { BlobContent, BlobStore } from "@atoll/capabilities";
import { AtollError, quoteForMessage } from "@atoll/protocol";
import type { InstalledMiniApp } from "../installed-mini-app.ts";
import type { FetchImage } from "./fetch-image.ts";
import type { ImageSource } from "./image-source.ts";
import { sniffImage } from "./sniff-image.ts";

const MiB = 1024 * 1024;
/** Largest image, in bytes and in pixels. A small file may unpack to gigabytes, so both count. */
export const IMAGE_LIMITS = { bytes: 16 * MiB, pixels: 64 * MiB } as const;

const ASSET_NAME = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$/;
const ASSET_NAME_LENGTH = 200;

export type ImageResolverOptions = {
  readonly app: InstalledMiniApp;
  readonly blobs: BlobStore;
  readonly fetchImage: FetchImage;
};

/** Creates what turns an image source of the mini-app into bytes that are an image. */
export function createImageResolver({ app, blobs, fetchImage }: ImageResolverOptions) {
  async function find(source: ImageSource): Promise<BlobContent> {
    if (typeof source !== "string") return findBlob(source.blob);
    return source.includes(":") ? fetchImage(source, IMAGE_LIMITS.bytes) : findAsset(source);
  }

  function findBlob(blobId: number): BlobContent {
    const content = blobs.get(blobId);
    if (content !== undefined) return content;
    throw new AtollError("INVALID_ARGUMENT", `There is no blob ${quoteForMessage(blobId)}: it was released.`);
  }

  async function findAsset(name: string): Promise<BlobContent> {
    // Security: exact names of the package only; no path, whatever the host app keeps its packages in, leads out of it.
    const isName = name.length <= ASSET_NAME_LENGTH && ASSET_NAME.test(name) && !name.includes("..");
    const content = isName ? await app.assets.get(name) : undefined;
    if (content !== undefined) return content;
    throw new AtollError(
      "INVALID_ARGUMENT",
      `The package has no file ${quoteForMessage(name)}. Import the image, or write an https address.`,
    );
  }

  return async (source: ImageSource): Promise<BlobContent> => checkImage(await find(source));
}

function checkImage({ bytes }: BlobContent): BlobContent {
  if (bytes.byteLength > IMAGE_LIMITS.bytes) throw tooLarge(`${bytes.byteLength} bytes`);
  // Security: what the bytes are decides, never a name or a declared type; SVG and HTML can hold script.
  const image = sniffImage(bytes);
  if (image === undefined) {
    throw new AtollError(
      "INVALID_ARGUMENT",
      "This is no PNG, JPEG, GIF, WebP or AVIF image. Convert it to one.",
    );
  }
  const { type, width, height } = image;
  if (width * height > IMAGE_LIMITS.pixels) throw tooLarge(`${width} by ${height} pixels`);
  if (width * height === 0) throw new AtollError("INVALID_ARGUMENT", "The image has no pixels.");
  return { bytes, type };
}

function tooLarge(size: string): AtollError {
  const { bytes, pixels } = IMAGE_LIMITS;
  return new AtollError(
    "QUOTA_EXCEEDED",
    `The image has ${size}; at most ${bytes} bytes and ${pixels} pixels are drawn. Make it smaller.`,
  );
}
