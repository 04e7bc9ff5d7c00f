import { useState } from "react";
import { StyleSheet, Text, View } from "react-native";
import { ActionButton } from "../button/action-button.tsx";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";
import type { HostComponentProps } from "../host-component.ts";
import { ChartTable } from "./chart-table.tsx";
import { DrawnChart } from "./drawn-chart.tsx";
import { Legend } from "./legend.tsx";
import type { chartSchema } from "./schema.ts";
import { useAmountText } from "./use-amount-text.ts";

/** Draws a Chart: the picture or, as the person likes, the table of its numbers. */
export function ChartHost({ props }: HostComponentProps<typeof chartSchema>) {
  const { label = "", labels = [], series = [], kind = "line", height = 200, unit } = props;
  const [asTable, setAsTable] = useState(false);
  const write = useAmountText(series, unit);
  const { axis } = useLayout();
  const words = useKitWords();
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  return (
    <View style={[styles.chart, itemStyle(axis, props.grow ?? axis === "row")]}>
      {props.labelHidden !== true && (
        <Text
          aria-hidden
          allowFontScaling={false}
          style={[type.size.small, type.weight.medium, type.tone.default, align]}
        >
          {label}
        </Text>
      )}
      {asTable ? (
        <ChartTable label={label} labels={labels} series={series} write={write} />
      ) : (
        <>
          <DrawnChart
            label={label}
            kind={kind}
            labels={labels}
            series={series}
            height={height}
            write={write}
          />
          <Legend kind={kind} series={series} />
        </>
      )}
      <View style={styles.switch}>
        <ActionButton
          label={asTable ? words.showChart : words.showTable}
          variant="plain"
          size="small"
          onPress={() => setAsTable(!asTable)}
        />
      </View>
    </View>
  );
}

const useStyles = themed(({ space }) =>
  StyleSheet.create({
    chart: { gap: space.sm, minWidth: 0 },
    switch: { alignSelf: "flex-start", marginStart: -space.md },
  }),
);
