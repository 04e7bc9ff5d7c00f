import { View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { useTheme } from "../host/theme-context.ts";
import type { spacerSchema } from "./schema.ts";

/** Draws a Spacer: nothing, but of a size. */
export function SpacerHost({ props: { size } }: HostComponentProps<typeof spacerSchema>) {
  const { axis } = useLayout();
  const { space } = useTheme();
  if (size === undefined) return <View aria-hidden style={itemStyle(axis, true)} />;
  const room = space[size];
  return (
    <View aria-hidden style={[{ flexShrink: 0 }, axis === "row" ? { width: room } : { height: room }]} />
  );
}
