import { StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { isWeb } from "../host/platform.ts";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import type { keyValueRowSchema } from "./schema.ts";

/** Draws a KeyValueRow. */
export function KeyValueRowHost({ props }: HostComponentProps<typeof keyValueRowSchema>) {
  const { label, value, hint, tone = "default", strong = false } = props;
  const { axis } = useLayout();
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  const size = type.size[strong ? "large" : "body"];
  return (
    // One stop for the screen readers of devices, which hear the name before its value.
    <View accessible={!isWeb} style={[styles.row, itemStyle(axis, axis === "row")]}>
      <View style={styles.line}>
        <Text
          allowFontScaling={false}
          style={[size, type.tone[strong ? "default" : "muted"], strong && type.weight.semibold, align]}
        >
          {label}
        </Text>
        <Text
          allowFontScaling={false}
          style={[
            size,
            type.tone[tone],
            type.weight[strong ? "semibold" : "medium"],
            styles.value,
            useTextAlign("end"),
          ]}
        >
          {value}
        </Text>
      </View>
      {hint !== undefined && (
        <Text allowFontScaling={false} style={[type.size.small, type.tone.muted, align]}>
          {hint}
        </Text>
      )}
    </View>
  );
}

const useStyles = themed(({ space }) =>
  StyleSheet.create({
    row: { gap: 2 },
    line: {
      flexDirection: "row",
      flexWrap: "wrap",
      alignItems: "baseline",
      justifyContent: "space-between",
      columnGap: space.lg,
    },
    value: { flexGrow: 1, fontVariant: ["tabular-nums"] },
  }),
);
