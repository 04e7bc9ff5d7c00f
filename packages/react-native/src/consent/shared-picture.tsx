import type { BlobContent } from "@atoll/capabilities";
import { useCallback } from "react";
import { Image } from "react-native";
import { useTheme } from "../chrome/host-chrome.ts";
import { useIconUri } from "../icon/use-icon-uri.ts";

const SIZE = 72;

/** The very picture that would be shared; it can be no larger than an icon may be, and is drawn by its bytes. */
export function SharedPicture({ picture, label }: { readonly picture: BlobContent; readonly label: string }) {
  const { radius } = useTheme();
  const uri = useIconUri(useCallback(async () => picture, [picture]));
  if (uri === undefined) return null;
  return (
    <Image
      source={{ uri }}
      aria-label={label}
      style={{ width: SIZE, height: SIZE, borderRadius: radius.md }}
    />
  );
}
