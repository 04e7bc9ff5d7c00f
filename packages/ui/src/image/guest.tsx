import type { ComponentProps } from "@atoll/protocol";
import type { ReactNode } from "react";
import { hostComponent } from "../guest/guest-component.ts";
import type { imageSchema } from "./schema.ts";

/** A photo or file as capabilities hand it out: a blob, and often what is known of it. */
export type BlobImage = { readonly blob: number; readonly width?: number; readonly height?: number };

type NodeProps = ComponentProps<typeof imageSchema>;

export type ImageProps = Omit<NodeProps, "source"> & {
  /** An asset's name, an https address of an allowed domain, or a photo. */
  readonly source: string | BlobImage;
};

const ImageNode = hostComponent<typeof imageSchema>("Image");

/** A picture. A photo keeps its own proportions unless a height or an aspect ratio is given. */
export function Image({ source, ...props }: ImageProps): ReactNode {
  // What is neither goes on as it is, so that the host says what is wrong with it.
  if (typeof source !== "object" || source === null) return <ImageNode {...props} source={source} />;
  const aspectRatio = props.aspectRatio ?? ownAspectRatio(source, props.height);
  // Only the id crosses: the host's schema is closed.
  return <ImageNode {...props} aspectRatio={aspectRatio} source={{ blob: source.blob }} />;
}

function ownAspectRatio({ width = 0, height = 0 }: BlobImage, fixed: number | undefined): number | undefined {
  if (fixed !== undefined || !(width > 0) || !(height > 0)) return undefined;
  return Math.min(10, Math.max(0.1, width / height));
}
