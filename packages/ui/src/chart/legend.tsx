import { StyleSheet, Text, View } from "react-native";
import { Line, Svg } from "react-native-svg";
import { useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import type { ChartKind } from "./geometry.ts";
import type { Series } from "./schema.ts";
import { useSeriesLook } from "./use-series-look.ts";

/** Which line or bar is which, where there are several. Screen readers hear it in the summary. */
export function Legend({ kind, series }: { readonly kind: ChartKind; readonly series: readonly Series[] }) {
  const styles = useStyles();
  if (series.length < 2) return null;
  return (
    <View aria-hidden style={styles.legend}>
      {series.map(({ label }, index) => (
        <LegendItem key={index} kind={kind} label={label} index={index} />
      ))}
    </View>
  );
}

type LegendItemProps = { readonly kind: ChartKind; readonly label: string; readonly index: number };

function LegendItem({ kind, label, index }: LegendItemProps) {
  const { color, dash } = useSeriesLook(index);
  const styles = useStyles();
  const type = useTextStyles();
  return (
    <View style={styles.item}>
      {kind === "bar" ? (
        <View style={[styles.swatch, { backgroundColor: color }]} />
      ) : (
        <Svg width={22} height={10} viewBox="0 0 22 10">
          <Line
            x1={1}
            x2={21}
            y1={5}
            y2={5}
            stroke={color}
            strokeWidth={2.5}
            {...(dash !== undefined && { strokeDasharray: dash })}
          />
        </Svg>
      )}
      <Text allowFontScaling={false} style={[type.size.small, type.tone.default]}>
        {label}
      </Text>
    </View>
  );
}

const useStyles = themed(({ space }) =>
  StyleSheet.create({
    legend: { flexDirection: "row", flexWrap: "wrap", columnGap: space.lg, rowGap: space.xs },
    item: { flexDirection: "row", alignItems: "center", gap: space.sm, flexShrink: 1 },
    swatch: { width: 12, height: 12, borderRadius: 3 },
  }),
);
