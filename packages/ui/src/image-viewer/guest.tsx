import type { ReactNode } from "react";
import { valueComponent } from "../guest/value-component.ts";
import type { ValueProps } from "../guest/value-component.ts";
import type { BlobImage } from "../image/guest.tsx";
import type { imageViewerSchema } from "./schema.ts";

export type ImageViewerProps = Omit<ValueProps<typeof imageViewerSchema>, "images"> & {
  /** Each an asset's name, an https address of an allowed domain, or a photo; `alt` says what it shows. */
  readonly images: readonly { readonly source: string | BlobImage; readonly alt: string }[];
};

const ViewerNode = valueComponent<typeof imageViewerSchema>("ImageViewer");

/** Shows pictures as large as the screen. */
export function ImageViewer({ images, ...props }: ImageViewerProps): ReactNode {
  // Only the id of a photo crosses: the host's schema is closed.
  const sources = images.map(({ source, alt }) => ({
    source: typeof source === "object" && source !== null ? { blob: source.blob } : source,
    alt,
  }));
  return <ViewerNode {...props} images={sources} />;
}
