import type { ReactNode } from "react";
import { createElement } from "react";
import { accessibility } from "./accessibility.ts";
import type { AccessibilityProps } from "./accessibility.ts";
import { boxProps } from "./style.ts";
import type { StyleProp } from "./style.ts";
import type { ViewStyle } from "./style-types.ts";

export type ViewProps = AccessibilityProps & {
  readonly style?: StyleProp<ViewStyle>;
  readonly children?: ReactNode;
};

/** A box that lays out what it holds. */
export function View({ style, children, ...props }: ViewProps): ReactNode {
  return createElement("StyledBox", { ...boxProps(style), ...accessibility(props) }, children);
}
