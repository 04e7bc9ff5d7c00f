import { StyleSheet, Text, View } from "react-native";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import type { Series } from "./schema.ts";

type ChartTableProps = {
  readonly label: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly write: (value: number) => string;
};

/** React Native's types do not know these roles. */
const TABLE: object = { role: "table" };
const ROW: object = { role: "row" };
const CELL: object = { role: "cell" };
const COLUMN: object = { role: "columnheader" };
const ROW_HEAD: object = { role: "rowheader" };

/** The numbers of a chart, a row for each place. */
export function ChartTable({ label, labels, series, write }: ChartTableProps) {
  const styles = useStyles();
  return (
    <View {...TABLE} aria-label={label} style={styles.table}>
      <View {...ROW} style={styles.row}>
        <Cell of={COLUMN} text="" />
        {series.map((own, index) => (
          <Cell key={index} of={COLUMN} text={own.label} isNumber />
        ))}
      </View>
      {labels.map((place, index) => (
        <View key={index} {...ROW} style={[styles.row, styles.lined]}>
          <Cell of={ROW_HEAD} text={place} />
          {series.map(({ values }, column) => (
            <Cell key={column} of={CELL} text={valueText(values[index], write)} isNumber />
          ))}
        </View>
      ))}
    </View>
  );
}

function valueText(value: number | null | undefined, write: (value: number) => string): string {
  return value === null || value === undefined ? "–" : write(value);
}

type CellProps = { readonly of: object; readonly text: string; readonly isNumber?: boolean };

function Cell({ of, text, isNumber = false }: CellProps) {
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign(isNumber ? "end" : "start");
  const isHead = of !== CELL;
  return (
    <View {...of} style={styles.cell}>
      <Text
        allowFontScaling={false}
        style={[type.size.small, isHead ? type.tone.muted : type.tone.default, align, styles.text]}
      >
        {text}
      </Text>
    </View>
  );
}

const useStyles = themed(({ colors, space }) =>
  StyleSheet.create({
    table: { alignSelf: "stretch" },
    row: { flexDirection: "row", gap: space.md, paddingVertical: space.sm },
    lined: { borderTopWidth: StyleSheet.hairlineWidth, borderTopColor: colors.border },
    cell: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 },
    text: { fontVariant: ["tabular-nums"] },
  }),
);
