import { Animated, StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { webStyle } from "../host/platform.ts";
import { useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { Glyph } from "../icon/glyph.tsx";
import { MIN_TARGET } from "../tokens/index.ts";
import type { swipeRowSchema } from "./schema.ts";
import { useSwipe } from "./use-swipe.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

type Props = HostComponentProps<typeof swipeRowSchema>;
type Action = NonNullable<Props["props"]["actions"]>[number];

/** Draws a SwipeRow. What lies behind is never hidden from screen readers, and comes into sight with the focus. */
export function SwipeRowHost({ props: { actions = [] }, on, emit, children }: Props) {
  const { axis } = useLayout();
  const swipe = useSwipe();
  const words = useKitWords();
  const styles = useStyles();
  function select({ value }: Action): void {
    swipe.setOpen(false);
    if (on.has("select")) emit("select", { value }, true);
  }
  return (
    <View style={[styles.row, axis === "row" && itemStyle(axis, true)]}>
      <Animated.View {...swipe.handlers} style={[styles.content, { transform: [{ translateX: swipe.x }] }]}>
        {children}
      </Animated.View>
      <View
        role="group"
        aria-label={words.actions}
        onLayout={({ nativeEvent }) => swipe.measure(nativeEvent.layout.width)}
        onFocus={() => swipe.setOpen(true)}
        onBlur={() => swipe.setOpen(false)}
        style={styles.actions}
      >
        {actions.map((action) => (
          <RowAction key={action.value} action={action} onPress={() => select(action)} />
        ))}
      </View>
    </View>
  );
}

const INK = { neutral: "text", accent: "onAccent", critical: "onCritical" } as const;

function RowAction({ action, onPress }: { readonly action: Action; readonly onPress: () => void }) {
  const { label, icon, tone = "neutral" } = action;
  const { colors } = useTheme();
  const styles = useStyles();
  const type = useTextStyles();
  return (
    <Touchable
      label={label}
      onPress={onPress}
      radius={0}
      style={styles.target}
      faceStyle={[styles.action, styles[tone]]}
    >
      {icon !== undefined && <Glyph name={icon} size={20} color={colors[INK[tone]]} />}
      <Text
        allowFontScaling={false}
        numberOfLines={1}
        style={[type.size.caption, type.weight.medium, { color: colors[INK[tone]] }]}
      >
        {label}
      </Text>
    </Touchable>
  );
}

const useStyles = themed(({ colors, space }, fontScale) =>
  StyleSheet.create({
    row: { overflow: "hidden" },
    // Lies over the actions until it is moved, so it has a ground of its own.
    content: {
      zIndex: 1,
      backgroundColor: colors.background,
      // Browsers would scroll, or mark text, and take the swipe away.
      ...webStyle({ touchAction: "pan-y", userSelect: "none" }),
    },
    actions: { position: "absolute", top: 0, bottom: 0, end: 0, flexDirection: "row" },
    target: { flexGrow: 1 },
    action: {
      flexGrow: 1,
      minWidth: 72 * Math.max(1, fontScale),
      minHeight: MIN_TARGET,
      alignItems: "center",
      justifyContent: "center",
      gap: 2,
      paddingHorizontal: space.sm,
    },
    neutral: { backgroundColor: colors.sunken },
    accent: { backgroundColor: colors.accent },
    critical: { backgroundColor: colors.critical },
  }),
);
