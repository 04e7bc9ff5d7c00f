import { createImageUri } from "#image-uri";
import type { BlobContent } from "@atoll/capabilities";
import { sniffImage } from "@atoll/host";
import { useEffect, useState } from "react";

/** Reads an icon's bytes; undefined when there is none. Keep it the same function between renders. */
export type ReadIcon = () => Promise<BlobContent | undefined>;

/** Image types that a mini-app's icon may have. Security: no SVG, which is a document rather than pixels. */
const ICON_TYPES = new Set(["image/png", "image/jpeg", "image/webp"]);
/** Security: icons are decoded just by listing mini-apps, so a small file must not unfold into a large picture. */
const ICON_PIXELS = 2048 * 2048;

/** The address of an icon once it is read; undefined until then, and for good when it cannot be. */
export function useIconUri(read: ReadIcon | undefined): string | undefined {
  const [uri, setUri] = useState<string>();
  useEffect(() => {
    if (read === undefined) return;
    let release = (): void => undefined;
    let current = true;
    const show = (content: BlobContent | undefined) => {
      const type = content === undefined ? undefined : iconType(content.bytes);
      if (!current || content === undefined || type === undefined) return;
      const image = createImageUri({ bytes: content.bytes, type });
      release = image.release;
      setUri(image.uri);
    };
    // An icon that cannot be read is drawn from the name.
    read().then(show, () => undefined);
    return () => {
      current = false;
      setUri(undefined);
      release();
    };
  }, [read]);
  return uri;
}

/** The type of an icon by its bytes, whatever its name says; undefined when it cannot be an icon. */
function iconType(bytes: Uint8Array): string | undefined {
  const image = sniffImage(bytes);
  if (image === undefined || !ICON_TYPES.has(image.type)) return undefined;
  return image.width * image.height <= ICON_PIXELS ? image.type : undefined;
}
