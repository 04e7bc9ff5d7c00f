import { useContext } from "react";
import { StyleSheet, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { ITEM_LAYOUT, LayoutContext } from "../host/layout.tsx";
import { themed } from "../host/theme-context.ts";
import { ListContext } from "./list-context.ts";
import type { virtualItemSchema } from "./schema.ts";

/** Draws one item of a VirtualList, and what parts it from the next. */
export function VirtualItemHost({ props, children }: HostComponentProps<typeof virtualItemSchema>) {
  const { gap, dividers, count } = useContext(ListContext);
  const styles = useStyles();
  const isLast = props.index === count - 1;
  const lined = dividers && !isLast && (props.kind ?? "item") === "item";
  return (
    <View style={[lined && styles.lined, !isLast && { paddingBottom: gap }]}>
      <LayoutContext value={ITEM_LAYOUT}>{children}</LayoutContext>
    </View>
  );
}

const useStyles = themed(({ colors }) =>
  StyleSheet.create({
    lined: { borderBottomWidth: StyleSheet.hairlineWidth, borderBottomColor: colors.border },
  }),
);
