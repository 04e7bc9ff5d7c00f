import { View } from "react-native";
import { G, Line, Path, Rect, Svg } from "react-native-svg";
import { useTheme } from "../host/theme-context.ts";
import type { ChartKind, Plot } from "./geometry.ts";
import { areaPath, barsOf, linePath, pieces } from "./geometry.ts";
import type { Series } from "./schema.ts";
import { useSeriesLook } from "./use-series-look.ts";

type DrawnPlotProps = {
  readonly kind: ChartKind;
  readonly series: readonly Series[];
  readonly count: number;
  readonly plot: Plot;
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
};

/** The lines of the axis and the values over them. Reading from right to left, time runs that way too. */
export function DrawnPlot({ kind, series, count, plot, width, height, rtl }: DrawnPlotProps) {
  const { colors } = useTheme();
  return (
    <View aria-hidden style={{ width, height, pointerEvents: "none" }}>
      <Svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {plot.ticks.values.map((value) => (
          <Line
            key={value}
            x1={0}
            x2={width}
            y1={plot.yOf(value)}
            y2={plot.yOf(value)}
            stroke={value === 0 ? colors.borderStrong : colors.border}
            strokeWidth={1}
          />
        ))}
        <G transform={rtl ? `translate(${width} 0) scale(-1 1)` : "translate(0 0)"}>
          {series.map((own, index) => (
            <Drawn
              key={index}
              kind={kind}
              values={own.values.slice(0, count)}
              plot={plot}
              place={{ index, of: series.length, slot: width / Math.max(1, count) }}
            />
          ))}
        </G>
      </Svg>
    </View>
  );
}

type DrawnProps = Pick<DrawnPlotProps, "kind" | "plot"> & {
  readonly values: readonly (number | null)[];
  readonly place: { readonly index: number; readonly of: number; readonly slot: number };
};

/** One row of values. */
function Drawn({ kind, values, plot, place }: DrawnProps) {
  const { color, dash } = useSeriesLook(place.index);
  if (kind === "bar") {
    return barsOf(values, plot, place).map((bar, index) => <Rect key={index} {...bar} rx={2} fill={color} />);
  }
  const base = plot.yOf(Math.max(0, plot.ticks.values[0] ?? 0));
  return pieces(values, plot).map((piece, index) => (
    <G key={index}>
      {kind === "area" && <Path d={areaPath(piece, base)} fill={color} fillOpacity={0.18} />}
      <Path
        d={linePath(piece)}
        fill="none"
        stroke={color}
        strokeWidth={piece.length === 1 ? 6 : 2}
        strokeLinecap="round"
        strokeLinejoin="round"
        {...(dash !== undefined && piece.length > 1 && { strokeDasharray: dash })}
      />
    </G>
  ));
}
