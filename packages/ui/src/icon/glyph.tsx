import { StyleSheet, View } from "react-native";
import { useSurface } from "../host-component.ts";
import type { IconName } from "../props/icon-name.ts";
import { DRAWINGS } from "./drawings.ts";

/** One width for all, so that icons of any size look alike. */
const STROKE = 1.75;

/** Those that point along a line of text, and so the other way where text runs the other way. */
const DIRECTED: ReadonlySet<IconName> = new Set([
  "arrow-left",
  "arrow-right",
  "chevron-left",
  "chevron-right",
  "chevrons-left",
  "chevrons-right",
  "external-link",
  "list",
  "log-out",
  "send",
  "undo-2",
]);

type GlyphProps = {
  readonly name: IconName;
  readonly size: number;
  readonly color: string;
  /** Filled with its colour, for one that says on and off by it. */
  readonly filled?: boolean;
};

/** Draws an icon that is not heard: who draws it says what it means. Grows with text. */
export function Glyph({ name, size, color, filled = false }: GlyphProps) {
  const { direction, fontScale } = useSurface().environment;
  const Drawing = DRAWINGS[name];
  const points = size * fontScale;
  const mirrored = direction === "rtl" && DIRECTED.has(name);
  return (
    <View aria-hidden style={[{ width: points, height: points }, styles.frame, mirrored && styles.mirrored]}>
      <Drawing size={points} color={color} strokeWidth={STROKE} fill={filled ? color : "none"} />
    </View>
  );
}

const styles = StyleSheet.create({
  frame: { flexShrink: 0, pointerEvents: "none" },
  mirrored: { transform: [{ scaleX: -1 }] },
});
