import type { ReactNode } from "react";
import type { PressableStateCallbackType, StyleProp, ViewStyle } from "react-native";
import { Pressable, StyleSheet, View } from "react-native";
import { bezier } from "../tokens/index.ts";
import { COVER, webStyle } from "./platform.ts";
import { useFocusVisible } from "./focus-visible.ts";
import { themed } from "./theme-context.ts";

type TouchableProps = {
  readonly label?: string | undefined;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly onPress: () => void;
  /** Of the area that takes presses. */
  readonly style?: StyleProp<ViewStyle>;
  /** Of what is seen: state is shown on it, within its corners. */
  readonly faceStyle?: StyleProp<ViewStyle>;
  readonly radius: number;
  readonly children: ReactNode;
};

/** Everything that can be pressed: one look for hover, press and focus. */
export function Touchable(props: TouchableProps) {
  const { label, disabled = false, busy = false, onPress, style, faceStyle, radius, children } = props;
  const styles = useStyles();
  const [focusVisible, focusHandlers] = useFocusVisible();
  const corners = { borderRadius: radius };
  return (
    <Pressable
      role="button"
      {...(label !== undefined && { "aria-label": label })}
      {...(busy && { "aria-busy": true })}
      disabled={disabled}
      // What is busy keeps the focus, which browsers take from a disabled button.
      onPress={busy ? undefined : onPress}
      {...focusHandlers}
      style={[styles.target, style]}
    >
      {(state: PressState) => (
        <View style={[faceStyle, corners, focusVisible && styles.focused]}>
          {/* Below the content, so that labels stay as legible as they are. */}
          <View
            style={[
              styles.state,
              corners,
              state.hovered === true && styles.hovered,
              state.pressed && styles.pressed,
            ]}
          />
          {children}
        </View>
      )}
    </Pressable>
  );
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
