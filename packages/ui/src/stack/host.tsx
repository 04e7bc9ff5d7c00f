import { View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useBoxStyle } from "../host/box-style.ts";
import { fillStyle, itemStyle, LayoutContext, useContainer, useLayout } from "../host/layout.tsx";
import type { stackSchema } from "./schema.ts";

/** Draws a Stack. One without padding of its own lets a list inside draw across the screen's. */
export function StackHost({ id, props, children }: HostComponentProps<typeof stackSchema>) {
  const parent = useLayout();
  const bare = props.padding === undefined && props.paddingX === undefined && props.paddingY === undefined;
  const open = bare && parent.axis === "column" && (props.align ?? "stretch") === "stretch";
  const { fills, layout } = useContainer({
    axis: "column",
    children,
    gutter: open ? parent.gutter : 0,
    end: open ? parent.endInset(id) : 0,
  });
  const box = useBoxStyle(props);
  return (
    <View style={[itemStyle(parent.axis, props.grow), box, fills && fillStyle]}>
      <LayoutContext value={layout}>{children}</LayoutContext>
    </View>
  );
}
