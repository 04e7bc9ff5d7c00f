import { createImageUri } from "#image-uri";
import type { BlobContent } from "@atoll/capabilities";
import { useEffect, useState } from "react";

/** Reads an icon's bytes; undefined when there is none. Keep it the same function between renders. */
export type ReadIcon = () => Promise<BlobContent | undefined>;

/** Image types that a mini-app's icon may have. Security: no SVG, which is a document rather than pixels. */
const ICON_TYPES = new Set(["image/png", "image/jpeg", "image/webp"]);

/** The address of an icon once it is read; undefined until then, and for good when it cannot be. */
export function useIconUri(read: ReadIcon | undefined): string | undefined {
  const [uri, setUri] = useState<string>();
  useEffect(() => {
    if (read === undefined) return;
    let release = (): void => undefined;
    let current = true;
    const show = (content: BlobContent | undefined) => {
      if (!current || content === undefined || !ICON_TYPES.has(content.type)) return;
      const image = createImageUri(content);
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
