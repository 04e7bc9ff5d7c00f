import { Spinner } from "@atoll/sdk/ui";
import type { ReactNode } from "react";
import { given, labelOf } from "./accessibility.ts";
import type { AccessibilityProps } from "./accessibility.ts";
import { placeProps } from "./style.ts";
import type { StyleProp } from "./style.ts";
import type { ViewStyle } from "./style-types.ts";
import { View } from "./view.tsx";

export type ActivityIndicatorProps = AccessibilityProps & {
  readonly animating?: boolean;
  readonly size?: "small" | "large" | number;
  /** The host's colour is drawn instead. */
  readonly color?: string;
  readonly style?: StyleProp<ViewStyle>;
};

/** Says that something is under way. */
export function ActivityIndicator({
  animating = true,
  size = "small",
  style,
  ...props
}: ActivityIndicatorProps): ReactNode {
  if (!animating) return null;
  const isLarge = typeof size === "number" ? size > 28 : size === "large";
  return (
    <View style={[CENTERED, placeProps(style)]}>
      <Spinner size={isLarge ? "large" : "small"} {...given({ label: labelOf(props) })} />
    </View>
  );
}

const CENTERED = { alignItems: "center", justifyContent: "center" } as const;
