import type { ReactNode } from "react";
import { createElement } from "react";
import { accessibility, given } from "./accessibility.ts";
import type { AccessibilityProps } from "./accessibility.ts";
import { boxProps } from "./style.ts";
import type { StyleProp } from "./style.ts";
import type { ViewStyle } from "./style-types.ts";

/** What a style or a child that is a function is told. The host shows presses by itself, so that it is always false. */
export type PressState = { readonly pressed: boolean };

export type PressableProps = AccessibilityProps & {
  readonly style?: StyleProp<ViewStyle> | ((state: PressState) => StyleProp<ViewStyle>);
  readonly disabled?: boolean | null | undefined;
  readonly onPress?: (() => unknown) | null | undefined;
  readonly onLongPress?: (() => unknown) | null | undefined;
  readonly children?: ReactNode | ((state: PressState) => ReactNode);
};

const AT_REST: PressState = { pressed: false };

/** Takes presses on what it holds. The host shows that it is pressed. */
export function Pressable(props: PressableProps): ReactNode {
  const { style, disabled, onPress, onLongPress, children, ...rest } = props;
  const isOff = disabled ?? rest.accessibilityState?.disabled;
  return createElement(
    "StyledBox",
    {
      ...boxProps(typeof style === "function" ? style(AT_REST) : style),
      ...accessibility(rest),
      ...given({ disabled: isOff, onLongPress: onLongPress ?? undefined }),
      // A handler makes it a control, also where it is switched off.
      onPress: () => onPress?.(),
    },
    typeof children === "function" ? children(AT_REST) : children,
  );
}

export type TouchableOpacityProps = Omit<PressableProps, "style" | "children"> & {
  readonly style?: StyleProp<ViewStyle>;
  readonly activeOpacity?: number;
  readonly children?: ReactNode;
};

/** A Pressable by its older name. */
export function TouchableOpacity({
  activeOpacity: _activeOpacity,
  ...props
}: TouchableOpacityProps): ReactNode {
  return createElement(Pressable, props);
}
