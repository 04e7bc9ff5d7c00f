import { StyleSheet, View } from "react-native";
import { useTheme } from "../host/theme-context.ts";
import { useSurface } from "../host-component.ts";
import { Glyph } from "../icon/glyph.tsx";

type StarProps = {
  /** 1 and more for a whole star, 0.5 for half of one, 0 and less for none. */
  readonly filled: number;
  readonly size: number;
};

/** A star, filled from the start of the line. */
export function Star({ filled, size }: StarProps) {
  const { colors } = useTheme();
  const { fontScale } = useSurface().environment;
  const part = Math.min(1, Math.max(0, filled));
  return (
    <View>
      <Glyph name="star" size={size} color={colors.borderStrong} />
      {part > 0 && (
        <View style={[styles.part, { width: size * fontScale * part }]}>
          <Glyph name="star" size={size} color={colors.caution} filled />
        </View>
      )}
    </View>
  );
}

const styles = StyleSheet.create({
  part: { position: "absolute", top: 0, start: 0, overflow: "hidden", pointerEvents: "none" },
});
