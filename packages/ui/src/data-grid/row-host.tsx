import { Pressable, StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { isWeb, webStyle } from "../host/platform.ts";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import { MIN_TARGET } from "../tokens/index.ts";
import { CellEditor } from "./cell-editor.tsx";
import type { Cell } from "./cells.ts";
import { isSameCell } from "./cells.ts";
import { useGrid } from "./grid-context.ts";
import type { dataGridRowSchema } from "./schema.ts";

/** Draws the cells of a row that are near the screen. */
export function DataGridRowHost({ props }: HostComponentProps<typeof dataGridRowSchema>) {
  const { index: row = 0, cells = [] } = props;
  const { offsets, drawn } = useGrid();
  const styles = useGridStyles();
  const columns = Array.from({ length: Math.max(0, drawn.end - drawn.first) }, (_, at) => drawn.first + at);
  return (
    // The first row is the head.
    <View role="row" {...{ "aria-rowindex": row + 2 }} style={styles.row}>
      <View style={{ width: offsets[drawn.first] ?? 0 }} />
      {columns.map((column) => (
        <GridCell key={column} cell={{ row, column }} given={cells[column] ?? ""} />
      ))}
    </View>
  );
}

function GridCell({ cell, given }: { readonly cell: Cell; readonly given: string }) {
  const grid = useGrid();
  const styles = useGridStyles();
  const type = useTextStyles();
  const column = grid.columns[cell.column];
  const align = useTextAlign(column?.align);
  const isSelected = isSameCell(grid.selected, cell);
  const text = grid.textOf(cell, given);
  const width = (grid.offsets[cell.column + 1] ?? 0) - (grid.offsets[cell.column] ?? 0);
  return (
    <Pressable
      {...CELL}
      nativeID={grid.idOf(cell)}
      {...{ "aria-colindex": cell.column + 1, "aria-selected": isSelected }}
      // The grid has the focus, and tells which of its cells is the current one.
      tabIndex={-1}
      onPress={() => grid.press(cell)}
      style={[styles.cell, { width }, isSelected && styles.selected]}
    >
      {isSelected && grid.editing !== null ? (
        <CellEditor initial={grid.editing.typed ?? text} column={column} onFinish={grid.finish} />
      ) : (
        <Text allowFontScaling={false} numberOfLines={1} style={[type.size.body, type.tone.default, align]}>
          {text}
        </Text>
      )}
    </Pressable>
  );
}

/** React Native knows cells of tables that are read, but none of a grid. */
const CELL: object = { role: isWeb ? "gridcell" : "cell" };

/** Points of a row at a font scale. */
export function rowHeight(fontScale: number): number {
  return MIN_TARGET * Math.max(1, fontScale);
}

/** The looks of rows and cells, those of the head among them. */
export const useGridStyles = themed(({ colors, space }, fontScale) =>
  StyleSheet.create({
    row: { flexDirection: "row", height: rowHeight(fontScale) },
    cell: {
      height: rowHeight(fontScale),
      justifyContent: "center",
      paddingHorizontal: space.sm,
      borderBottomWidth: StyleSheet.hairlineWidth,
      borderEndWidth: StyleSheet.hairlineWidth,
      borderColor: colors.border,
      backgroundColor: colors.surface,
      ...webStyle({ outlineStyle: "none", cursor: "default", userSelect: "none" }),
    },
    selected: { boxShadow: `inset 0px 0px 0px 2px ${colors.accent}` },
    head: { backgroundColor: colors.sunken },
  }),
);
