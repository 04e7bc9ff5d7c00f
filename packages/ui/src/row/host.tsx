import { StyleSheet, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useBoxStyle } from "../host/box-style.ts";
import { fillStyle, itemStyle, LayoutContext, useContainer, useLayout } from "../host/layout.tsx";
import type { rowSchema } from "./schema.ts";

/** Draws a Row. */
export function RowHost({ props, children }: HostComponentProps<typeof rowSchema>) {
  const { axis } = useLayout();
  const { fills, layout } = useContainer({ axis: "row", children });
  const box = useBoxStyle({ ...props, align: props.align ?? "center" });
  return (
    <View
      style={[
        styles.row,
        props.wrap === true && styles.wrap,
        itemStyle(axis, props.grow),
        box,
        fills && fillStyle,
      ]}
    >
      <LayoutContext value={layout}>{children}</LayoutContext>
    </View>
  );
}

const styles = StyleSheet.create({
  row: { flexDirection: "row" },
  wrap: { flexWrap: "wrap" },
});
