import { Animated, StyleSheet, View } from "react-native";
import { ChoiceRow, markScale } from "../host/choice-row.tsx";
import { themed } from "../host/theme-context.ts";
import { useEased } from "../host/use-eased.ts";
import { useValue } from "../host/use-value.ts";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import type { switchSchema } from "./schema.ts";

/** In points at the usual text size. */
const TRACK = { width: 46, height: 28 } as const;
const THUMB = 22;
const GAP = (TRACK.height - THUMB) / 2;
const WAY = TRACK.width - THUMB - 2 * GAP;

/** Draws a Switch. */
export function SwitchHost(node: HostComponentProps<typeof switchSchema>) {
  const { label = "", labelHidden, hint, disabled } = node.props;
  const [on, change] = useValue(node, false);
  return (
    <ChoiceRow
      role="switch"
      label={label}
      labelHidden={labelHidden}
      hint={hint}
      disabled={disabled}
      aria={{ "aria-checked": on }}
      onPress={() => change(!on)}
      mark={<Track on={on} />}
      markAt="end"
    />
  );
}

function Track({ on }: { readonly on: boolean }) {
  const styles = useStyles();
  const place = useEased(on ? 1 : 0);
  const { direction, fontScale } = useSurface().environment;
  const way = WAY * markScale(fontScale) * (direction === "rtl" ? -1 : 1);
  const translateX = place.interpolate({ inputRange: [0, 1], outputRange: [0, way] });
  return (
    <View style={[styles.track, on && styles.on]}>
      <Animated.View style={[styles.thumb, on && styles.thumbOn, { transform: [{ translateX }] }]} />
    </View>
  );
}

const useStyles = themed(({ colors, elevation }, fontScale) => {
  const scale = markScale(fontScale);
  return StyleSheet.create({
    track: {
      width: TRACK.width * scale,
      height: TRACK.height * scale,
      borderRadius: (TRACK.height / 2) * scale,
      backgroundColor: colors.sunken,
      borderWidth: 1,
      borderColor: colors.borderStrong,
      padding: GAP * scale - 1,
    },
    on: { backgroundColor: colors.accent, borderColor: colors.accent },
    thumb: {
      width: THUMB * scale,
      height: THUMB * scale,
      borderRadius: (THUMB / 2) * scale,
      backgroundColor: colors.borderStrong,
      alignSelf: "flex-start",
    },
    thumbOn: { backgroundColor: colors.onAccent, boxShadow: elevation.low },
  });
});
