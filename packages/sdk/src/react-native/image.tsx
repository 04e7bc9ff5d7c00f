import { Image as KitImage } from "@atoll/sdk/ui";
import type { ReactNode } from "react";
import { given, labelOf } from "./accessibility.ts";
import type { AccessibilityProps } from "./accessibility.ts";
import { flatten } from "./style.ts";
import type { StyleProp } from "./style.ts";
import type { ImageStyle } from "./style-types.ts";
import { View } from "./view.tsx";

/** An address, or what `require` or `import` gave for a picture of the project. */
export type ImageSource = { readonly uri: string } | { readonly default: string } | string | number;

export type ImageProps = AccessibilityProps & {
  readonly source: ImageSource;
  readonly alt?: string;
  readonly style?: StyleProp<ImageStyle>;
  readonly resizeMode?: "cover" | "contain";
};

/** A picture of the project or of an allowed address. */
export function Image({ source, alt, style, resizeMode, ...props }: ImageProps): ReactNode {
  const { resizeMode: ownFit, ...look } = flatten<ImageStyle>(style);
  return (
    <View style={[CLIPPED, look]}>
      <KitImage
        source={nameOf(source)}
        alt={alt ?? labelOf(props) ?? ""}
        radius="none"
        fit={resizeMode ?? ownFit ?? "cover"}
        {...sizeOf(look)}
      />
    </View>
  );
}

/** Only points go on: a share of the container is the box's around it. */
function sizeOf({ width, height, aspectRatio }: ImageStyle): object {
  const points = (value: unknown) => (typeof value === "number" && value >= 1 ? value : undefined);
  return given({ width: points(width), height: points(height), aspectRatio });
}

function nameOf(source: ImageSource): string {
  if (typeof source === "string") return source;
  if (typeof source === "object" && source !== null) {
    if ("uri" in source) return source.uri;
    if ("default" in source) return source.default;
  }
  // What is none of them goes on as it is, so that the host says what is wrong with it.
  return String(source);
}

const CLIPPED = { overflow: "hidden" } as const;
