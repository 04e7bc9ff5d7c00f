import { useMemo, useState } from "react";
import { StyleSheet, Text, View } from "react-native";
import { useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { useNumberFormat } from "../host/use-number-format.ts";
import type { KitWords } from "../host/words/en.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";
import { useSurface } from "../host-component.ts";
import type { ChartKind, Plot } from "./geometry.ts";
import { layOut, writtenPlaces } from "./geometry.ts";
import { DrawnPlot } from "./plot.tsx";
import type { Series } from "./schema.ts";

type DrawnChartProps = {
  readonly label: string;
  readonly kind: ChartKind;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly height: number;
  readonly write: (value: number) => string;
};

/** Drawn so wide before it is known how much room there is. */
const WIDTH_AT_FIRST = 320;

/** The picture of a chart: values over the lines of an axis, and the places below. One image to screen readers, with a summary. */
export function DrawnChart({ label, kind, labels, series, height, write }: DrawnChartProps) {
  const { direction, fontScale } = useSurface().environment;
  const { type } = useTheme();
  const words = useKitWords();
  const [width, setWidth] = useState(WIDTH_AT_FIRST);
  const count = labels.length;
  const top = (type.caption.lineHeight * fontScale) / 2;
  const plot = useMemo(
    () => layOut(kind, series, count, { width, height }),
    [kind, series, count, width, height],
  );
  return (
    <View
      role="img"
      aria-label={`${label}. ${summaryOf(series, labels, { write, words })}`}
      style={[styles.chart, { paddingTop: top }]}
    >
      <TickLabels plot={plot} height={height} />
      <View
        style={styles.body}
        onLayout={({ nativeEvent }) => setWidth(Math.max(1, nativeEvent.layout.width))}
      >
        <DrawnPlot
          kind={kind}
          series={series}
          count={count}
          plot={plot}
          width={width}
          height={height}
          rtl={direction === "rtl"}
        />
        <PlaceLabels labels={labels} plot={plot} width={width} isBar={kind === "bar"} />
      </View>
    </View>
  );
}

/** What a chart says, in words: of each row of values the least, the most and the last. */
function summaryOf(
  series: readonly Series[],
  labels: readonly string[],
  { write, words }: { readonly write: (value: number) => string; readonly words: KitWords },
): string {
  const said = series.map(({ label, values }) => {
    const known = values.slice(0, labels.length).filter((value) => value !== null);
    const last = known.at(-1);
    if (last === undefined) return words.noValues(label);
    return words.range(label, write(Math.min(...known)), write(Math.max(...known)), write(last));
  });
  return said.join(" ");
}

function TickLabels({ plot, height }: { readonly plot: Plot; readonly height: number }) {
  const { ticks } = plot;
  const options = useMemo(
    (): Intl.NumberFormatOptions => ({
      notation: Math.max(...ticks.values.map(Math.abs)) >= 100_000 ? "compact" : "standard",
      maximumFractionDigits: Math.max(ticks.decimals, 0),
    }),
    [ticks],
  );
  const write = useNumberFormat(options);
  const own = useStyles();
  const type = useTextStyles();
  return (
    <View aria-hidden style={{ height }}>
      {ticks.values.map((value) => (
        <View key={value} style={[own.tick, { top: plot.yOf(value) }]}>
          <Text allowFontScaling={false} style={[type.size.caption, type.tone.muted, own.tickText]}>
            {write(value)}
          </Text>
        </View>
      ))}
      {/* As wide as the widest of them, for those above are out of the flow. */}
      {ticks.values.map((value) => (
        <Text
          key={`room ${value}`}
          allowFontScaling={false}
          style={[type.size.caption, type.tone.muted, own.tickText, own.room]}
        >
          {write(value)}
        </Text>
      ))}
    </View>
  );
}

type PlaceLabelsProps = {
  readonly labels: readonly string[];
  readonly plot: Plot;
  readonly width: number;
  readonly isBar: boolean;
};

function PlaceLabels({ labels, plot, width, isBar }: PlaceLabelsProps) {
  const { fontScale } = useSurface().environment;
  const { type } = useTheme();
  const text = useTextStyles();
  const own = useStyles();
  const longest = Math.max(...labels.map(({ length }) => length));
  // About the width of a letter; what is longer is cut off.
  const labelWidth = Math.min(96 * fontScale, (longest * 0.62 + 1.5) * type.caption.size * fontScale);
  const written = writtenPlaces(labels.length, width, labelWidth);
  return (
    <View aria-hidden style={{ height: type.caption.lineHeight * fontScale + 4 }}>
      {written.map((index) => {
        const centre = plot.xOf(index) - labelWidth / 2;
        // A line begins at the edge; its first and last words stay within.
        const start = isBar ? centre : Math.max(0, Math.min(width - labelWidth, centre));
        return (
          <View key={index} style={[own.place, { start, width: labelWidth }]}>
            <Text
              allowFontScaling={false}
              numberOfLines={1}
              style={[text.size.caption, text.tone.muted, placeAlign(start, centre)]}
            >
              {labels[index]}
            </Text>
          </View>
        );
      })}
    </View>
  );
}

function placeAlign(start: number, centre: number): { alignSelf: "flex-start" | "center" | "flex-end" } {
  if (start > centre) return { alignSelf: "flex-start" };
  return { alignSelf: start < centre ? "flex-end" : "center" };
}

const styles = StyleSheet.create({
  chart: { flexDirection: "row" },
  body: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0, overflow: "hidden" },
});

const useStyles = themed(({ space, type }, fontScale) =>
  StyleSheet.create({
    tick: {
      position: "absolute",
      end: space.sm,
      marginTop: (-type.caption.lineHeight * fontScale) / 2,
    },
    tickText: { fontVariant: ["tabular-nums"], textAlign: "right" },
    room: { height: 0, opacity: 0, marginEnd: space.sm },
    place: { position: "absolute", top: 4 },
  }),
);
