import type { ReactNode } from "react";
import { Animated, ScrollView, StyleSheet, View } from "react-native";
import type { ViewStyle } from "react-native";
import { useSurface } from "../../host-component.ts";
import { webStyle } from "../platform.ts";
import { themed, useTheme } from "../theme-context.ts";
import { useScrollFocus } from "../scroll-focus.ts";
import { useSheetDrag } from "./use-sheet-drag.ts";

/** How high a sheet stands. */
type SheetSize = "content" | "half" | "full";

type SheetFrameProps = {
  readonly open: boolean;
  /** From 0, below the edge, to 1, in place. */
  readonly step: Animated.Value;
  readonly size: SheetSize;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
};

/** A sheet on the lower edge of the surface: a grabber to drag it by, and what it holds, which scrolls. */
export function SheetFrame({ open, step, size, onDismiss, children }: SheetFrameProps) {
  const { insets, window } = useSurface().environment;
  const { space } = useTheme();
  const styles = useStyles();
  const scrollFocus = useScrollFocus();
  const drag = useSheetDrag(open, onDismiss);
  const below = step.interpolate({ inputRange: [0, 1], outputRange: [Math.max(200, window.height / 2), 0] });
  return (
    <Animated.View
      style={[
        styles.sheet,
        heightOf(size, window.height - insets.top),
        { transform: [{ translateY: below }, { translateY: drag.offset }] },
      ]}
    >
      <View {...drag.handlers} style={styles.handle}>
        <View style={styles.grabber} />
      </View>
      <ScrollView
        {...scrollFocus}
        keyboardShouldPersistTaps="handled"
        style={[styles.body, scrollFocus.style]}
        contentContainerStyle={[styles.content, { paddingBottom: insets.bottom + space.xl }]}
      >
        {children}
      </ScrollView>
    </Animated.View>
  );
}

function heightOf(size: SheetSize, room: number): ViewStyle {
  const most = Math.max(0, room - 16);
  if (size === "content") return { maxHeight: most };
  return { height: size === "half" ? Math.min(most, room / 2) : most };
}

const WIDEST = 560;

const useStyles = themed(({ colors, radius, space, elevation }) =>
  StyleSheet.create({
    sheet: {
      width: "100%",
      maxWidth: WIDEST,
      overflow: "hidden",
      borderTopStartRadius: radius.lg,
      borderTopEndRadius: radius.lg,
      backgroundColor: colors.raised,
      boxShadow: elevation.high,
    },
    handle: {
      alignItems: "center",
      paddingTop: space.sm,
      paddingBottom: space.md,
      // Browsers would scroll, or mark text, and take the drag away.
      ...webStyle({ touchAction: "none", userSelect: "none" }),
    },
    grabber: { width: 36, height: 4, borderRadius: radius.full, backgroundColor: colors.borderStrong },
    body: { flexGrow: 0, flexShrink: 1 },
    content: { paddingHorizontal: space.xl, gap: space.lg },
  }),
);
