import type { Environment } from "@atoll/protocol";
import type { ViewStyle } from "react-native";
import { View } from "react-native";
import { useBoxStyle } from "../host/box-style.ts";
import { fillStyle, itemStyle, LayoutContext, useContainer, useLayout } from "../host/layout.tsx";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import type { safeAreaSchema } from "./schema.ts";

type Edge = "top" | "bottom" | "start" | "end";

const ALL: readonly Edge[] = ["top", "bottom", "start", "end"];

/** Draws a SafeArea. */
export function SafeAreaHost({ props, children }: HostComponentProps<typeof safeAreaSchema>) {
  const { edges = ALL, grow } = props;
  const parent = useLayout();
  const { environment } = useSurface();
  const { fills, layout } = useContainer({ axis: "column", children });
  return (
    <View style={[itemStyle(parent.axis, grow), fills && fillStyle, clearOf(edges, environment)]}>
      <View style={[useBoxStyle(props), fills ? fillStyle : grow === true && { flexGrow: 1 }]}>
        <LayoutContext value={layout}>{children}</LayoutContext>
      </View>
    </View>
  );
}

/** Insets are of the device, left and right; edges follow the reading direction. */
function clearOf(edges: readonly Edge[], { insets, direction }: Environment): ViewStyle {
  const rtl = direction === "rtl";
  return {
    ...(edges.includes("top") && { paddingTop: insets.top }),
    ...(edges.includes("bottom") && { paddingBottom: insets.bottom }),
    ...(edges.includes(rtl ? "end" : "start") && { paddingLeft: insets.left }),
    ...(edges.includes(rtl ? "start" : "end") && { paddingRight: insets.right }),
  };
}
