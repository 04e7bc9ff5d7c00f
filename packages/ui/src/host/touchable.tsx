import type { ReactNode, Ref } from "react";
import type { PressableStateCallbackType, StyleProp, ViewStyle } from "react-native";
import { Pressable, StyleSheet, View } from "react-native";
import { bezier } from "../tokens/index.ts";
import type { KeyPress } from "./key-press.ts";
import { COVER, isWeb, webStyle } from "./platform.ts";
import { useFocusVisible } from "./focus-visible.ts";
import { themed } from "./theme-context.ts";

/** What a control that is pressed is to assistive technology. */
export type TouchableRole =
  | "button"
  | "switch"
  | "checkbox"
  | "radio"
  | "combobox"
  | "option"
  | "tab"
  | "link";

export type TouchableProps = {
  readonly ref?: Ref<View> | undefined;
  readonly role?: TouchableRole;
  readonly label?: string | undefined;
  /** What else is said of it: help, or what is wrong. */
  readonly hint?: string | undefined;
  /** States and relations by their WAI-ARIA names. */
  readonly aria?: object;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly onPress: () => void;
  readonly onLongPress?: (() => void) | undefined;
  /** Told of keys on the web, before Enter and Space press. */
  readonly onKey?: ((press: KeyPress) => void) | undefined;
  /** -1 takes it out of the order of the Tab key, where arrows lead to it. */
  readonly tabIndex?: 0 | -1 | undefined;
  /** Of the area that takes presses. */
  readonly style?: StyleProp<ViewStyle>;
  /** Of what is seen: state is shown on it, within its corners. */
  readonly faceStyle?: StyleProp<ViewStyle>;
  readonly radius: number;
  readonly children: ReactNode;
};

/** Everything that can be pressed: one look for hover, press and focus. */
export function Touchable(props: TouchableProps) {
  const { role = "button", label, hint, disabled = false, busy = false, radius } = props;
  const styles = useStyles();
  const [focusVisible, focusHandlers] = useFocusVisible();
  const corners = { borderRadius: radius };
  return (
    <Pressable
      ref={props.ref}
      role={role}
      {...(label !== undefined && { "aria-label": label })}
      {...(hint !== undefined && { accessibilityHint: hint })}
      {...props.aria}
      {...(busy && { "aria-busy": true })}
      {...(props.tabIndex !== undefined && { tabIndex: disabled ? -1 : props.tabIndex })}
      {...(isWeb && { onKeyDown: (press: KeyPress) => pressKey(press, props) })}
      disabled={disabled}
      // What is busy keeps the focus, which browsers take from a disabled button.
      onPress={busy ? undefined : props.onPress}
      {...(props.onLongPress !== undefined && { onLongPress: props.onLongPress })}
      {...focusHandlers}
      style={[styles.target, props.style]}
    >
      {(state: PressState) => (
        <View style={[props.faceStyle, corners, focusVisible && styles.focused]}>
          {/* Below the content, so that labels stay as legible as they are. */}
          <View
            style={[
              styles.state,
              corners,
              state.hovered === true && styles.hovered,
              state.pressed && styles.pressed,
            ]}
          />
          {props.children}
        </View>
      )}
    </Pressable>
  );
}

/** react-native-web presses buttons alone by Space, and waits for browsers to follow links; every control is pressed by its key. */
function pressKey(
  press: KeyPress,
  { role = "button", disabled, busy, onKey, onPress }: TouchableProps,
): void {
  if (disabled === true) return;
  onKey?.(press);
  const key = role === "link" ? "Enter" : " ";
  if (press.key !== key || role === "button" || press.defaultPrevented) return;
  press.preventDefault();
  if (busy !== true && press.repeat !== true) onPress();
}

/** react-native-web also tells when a pointer is over. */
type PressState = PressableStateCallbackType & { readonly hovered?: boolean };

const useStyles = themed(({ colors, motion }) =>
  StyleSheet.create({
    target: webStyle({ outlineStyle: "none", userSelect: "none" }),
    focused: { outlineWidth: 2, outlineStyle: "solid", outlineColor: colors.accent, outlineOffset: 2 },
    state: {
      ...COVER,
      pointerEvents: "none",
      ...webStyle({
        transitionProperty: "background-color",
        transitionDuration: `${motion.duration.quick}ms`,
        transitionTimingFunction: bezier(motion.curve.standard),
      }),
    },
    hovered: { backgroundColor: colors.hover },
    pressed: { backgroundColor: colors.pressed },
  }),
);
