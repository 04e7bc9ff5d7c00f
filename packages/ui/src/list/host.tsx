import type { Key, ReactNode } from "react";
import { Children, isValidElement } from "react";
import { StyleSheet, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { ITEM_LAYOUT, itemStyle, LayoutContext, useLayout } from "../host/layout.tsx";
import { themed } from "../host/theme-context.ts";
import { ListInset } from "./list-inset.ts";
import type { listSchema } from "./schema.ts";

/** Draws a List: each child is an item of it, parted from the next by a hairline. */
export function ListHost({ props, children }: HostComponentProps<typeof listSchema>) {
  const { variant = "card", dividers = true, accessibilityLabel: label, grow } = props;
  const { axis } = useLayout();
  const styles = useStyles();
  const count = Children.count(children);
  const inset = variant === "card";
  return (
    <View
      role="list"
      {...(label !== undefined && { "aria-label": label })}
      style={[itemStyle(axis, axis === "row" || grow), inset && count > 0 && styles.card]}
    >
      <ListInset value={inset}>
        <LayoutContext value={ITEM_LAYOUT}>
          {Children.map(children, (child, index) => (
            <View key={keyOf(child)} role="listitem">
              {dividers && index > 0 && <View style={[styles.divider, inset && styles.inset]} />}
              {child}
            </View>
          ))}
        </LayoutContext>
      </ListInset>
    </View>
  );
}

/** By the child's key, so that what it holds stays with it when others come and go. */
function keyOf(child: ReactNode): Key | null {
  return isValidElement(child) ? child.key : null;
}

const useStyles = themed(({ colors, space, radius }) =>
  StyleSheet.create({
    card: {
      backgroundColor: colors.surface,
      borderColor: colors.border,
      borderWidth: StyleSheet.hairlineWidth,
      borderRadius: radius.lg,
      overflow: "hidden",
    },
    divider: { height: StyleSheet.hairlineWidth, backgroundColor: colors.border },
    inset: { marginStart: space.lg },
  }),
);
