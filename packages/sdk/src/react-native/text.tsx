import type { ReactNode } from "react";
import { createElement } from "react";
import { given, textAccessibility } from "./accessibility.ts";
import type { AccessibilityProps } from "./accessibility.ts";
import { textProps } from "./style.ts";
import type { StyleProp } from "./style.ts";
import type { TextStyle } from "./style-types.ts";

export type TextProps = AccessibilityProps & {
  readonly style?: StyleProp<TextStyle>;
  readonly numberOfLines?: number | undefined;
  readonly selectable?: boolean | undefined;
  readonly onPress?: (() => unknown) | undefined;
  readonly children?: ReactNode;
};

/** A paragraph, or inside another Text a span of it. */
export function Text({
  style,
  numberOfLines,
  selectable,
  onPress,
  children,
  ...props
}: TextProps): ReactNode {
  return createElement(
    "StyledText",
    {
      ...textProps(style),
      ...textAccessibility(props),
      // In React Native 0 is as many lines as there are.
      ...given({ numberOfLines: numberOfLines === 0 ? undefined : numberOfLines, selectable, onPress }),
    },
    children,
  );
}
