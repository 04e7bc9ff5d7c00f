import { StyleSheet, Text, View } from "react-native";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { useRoving } from "../host/use-roving.ts";
import { useValue } from "../host/use-value.ts";
import type { HostComponentProps } from "../host-component.ts";
import { MIN_TARGET } from "../tokens/index.ts";
import type { segmentedControlSchema } from "./schema.ts";

/** Draws a SegmentedControl. */
export function SegmentedControlHost(node: HostComponentProps<typeof segmentedControlSchema>) {
  const { label = "", options = [], disabled = false } = node.props;
  const { axis } = useLayout();
  const { radius } = useTheme();
  const styles = useStyles();
  const type = useTextStyles();
  const [chosen, change] = useValue(node, options[0]?.value ?? "");
  const current = options.findIndex(({ value }) => value === chosen);
  const isDisabled = (index: number): boolean => disabled || options[index]?.disabled === true;
  const choose = (index: number): void => {
    const option = options[index];
    if (option !== undefined && option.value !== chosen) change(option.value);
  };
  const rove = useRoving({ count: options.length, current, isDisabled, onMove: choose });
  return (
    <View role="radiogroup" aria-label={label} style={[styles.track, itemStyle(axis, node.props.grow)]}>
      {options.map((option, index) => (
        <Touchable
          key={option.value}
          {...rove(index)}
          role="radio"
          label={option.label}
          hint={option.hint}
          aria={{ "aria-checked": index === current }}
          disabled={isDisabled(index)}
          onPress={() => choose(index)}
          radius={radius.sm}
          style={styles.segment}
          faceStyle={[styles.face, index === current && styles.chosen, isDisabled(index) && styles.disabled]}
        >
          <Text
            allowFontScaling={false}
            style={[
              type.size.body,
              index === current ? type.weight.semibold : type.weight.medium,
              index === current ? type.tone.default : type.tone.muted,
              styles.label,
            ]}
          >
            {option.label}
          </Text>
        </Touchable>
      ))}
    </View>
  );
}

const useStyles = themed(({ colors, space, radius, elevation }) =>
  StyleSheet.create({
    track: {
      flexDirection: "row",
      padding: 3,
      gap: 3,
      borderRadius: radius.md,
      backgroundColor: colors.sunken,
    },
    segment: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minHeight: MIN_TARGET },
    face: {
      flexGrow: 1,
      minHeight: MIN_TARGET,
      alignItems: "center",
      justifyContent: "center",
      paddingHorizontal: space.xs,
      borderWidth: 1,
      borderColor: "transparent",
    },
    // By night grounds are too much alike to tell which one is chosen.
    chosen: { backgroundColor: colors.raised, borderColor: colors.borderStrong, boxShadow: elevation.low },
    label: { textAlign: "center" },
    disabled: { opacity: 0.45 },
  }),
);
