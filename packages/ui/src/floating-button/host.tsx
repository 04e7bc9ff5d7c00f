import { StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import { FLOATING_SIDE, useBottomEdge, useOverlay } from "../host/overlay/overlay-layer.tsx";
import { useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { Glyph } from "../icon/glyph.tsx";
import type { floatingButtonSchema } from "./schema.ts";

type Node = HostComponentProps<typeof floatingButtonSchema>;

/** Draws a FloatingButton over the surface's content, clear of a bar along its lower edge. */
export function FloatingButtonHost(node: Node) {
  useOverlay({ band: "floating", active: true, element: <Floating {...node} /> });
  return null;
}

function Floating({ props, on, emit }: Node) {
  const { label = "", icon, extended = false, disabled = false } = props;
  const { colors, radius } = useTheme();
  const { insets } = useSurface().environment;
  const edge = useBottomEdge();
  const styles = useStyles();
  const type = useTextStyles();
  if (icon === undefined) return null;
  return (
    <View
      style={[styles.place, { paddingBottom: edge, paddingLeft: insets.left, paddingRight: insets.right }]}
    >
      <Touchable
        label={label}
        disabled={disabled}
        onPress={() => on.has("press") && emit("press", null, true)}
        radius={radius.full}
        style={styles.target}
        faceStyle={[styles.face, disabled && styles.disabled]}
      >
        <Glyph name={icon} size={24} color={colors.onAccent} />
        {extended && (
          <Text
            allowFontScaling={false}
            style={[type.size.large, type.weight.semibold, { color: colors.onAccent }]}
          >
            {label}
          </Text>
        )}
      </Touchable>
    </View>
  );
}

const useStyles = themed(({ colors, space, elevation }, fontScale) => {
  const side = FLOATING_SIDE * Math.max(1, fontScale);
  return StyleSheet.create({
    place: { flexGrow: 1, justifyContent: "flex-end", alignItems: "flex-end", pointerEvents: "box-none" },
    target: { margin: space.lg, maxWidth: "90%" },
    face: {
      flexDirection: "row",
      alignItems: "center",
      justifyContent: "center",
      gap: space.sm,
      minWidth: side,
      minHeight: side,
      paddingHorizontal: space.lg,
      backgroundColor: colors.accent,
      boxShadow: elevation.high,
    },
    disabled: { opacity: 0.45 },
  });
});
