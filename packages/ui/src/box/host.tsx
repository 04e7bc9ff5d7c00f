import type { ViewStyle } from "react-native";
import { StyleSheet, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useBoxStyle } from "../host/box-style.ts";
import { fillStyle, hugStyle, itemStyle, LayoutContext, useContainer, useLayout } from "../host/layout.tsx";
import { themed, useTheme } from "../host/theme-context.ts";
import type { boxSchema } from "./schema.ts";

type Props = HostComponentProps<typeof boxSchema>["props"];

/** Draws a Box. */
export function BoxHost({ props, children }: HostComponentProps<typeof boxSchema>) {
  const { ground = "none", radius = "none", border = false, accessibilityLabel: label } = props;
  const { axis } = useLayout();
  const { fills, layout } = useContainer({ axis: "column", children });
  const { radius: corners } = useTheme();
  const styles = useStyles();
  const box = useBoxStyle(props);
  return (
    <View
      {...(label !== undefined && { "aria-label": label, role: "group" })}
      style={[
        styles.box,
        itemStyle(axis, props.grow),
        styles[ground],
        border && styles.border,
        { borderRadius: corners[radius] },
        box,
        fills && fillStyle,
        isFixed(props) && hugStyle(axis),
        sizeStyle(props),
      ]}
    >
      <LayoutContext value={layout}>{children}</LayoutContext>
    </View>
  );
}

/** Whether the width is its own: a column would stretch it. */
function isFixed({ width, height, aspectRatio }: Props): boolean {
  return width !== undefined || (height !== undefined && aspectRatio !== undefined);
}

/** Only what is given: a ratio that is given along with both sides has nothing left to say. */
function sizeStyle({ width, height, minHeight, aspectRatio }: Props): ViewStyle {
  const fixed = width !== undefined && height !== undefined;
  return {
    ...(width !== undefined && { width, flexGrow: 0, flexBasis: "auto" }),
    ...(height !== undefined && { height }),
    ...(minHeight !== undefined && { minHeight }),
    ...(aspectRatio !== undefined && !fixed && { aspectRatio }),
  };
}

const useStyles = themed(({ colors }) =>
  StyleSheet.create({
    box: { overflow: "hidden", maxWidth: "100%" },
    border: { borderWidth: StyleSheet.hairlineWidth, borderColor: colors.border },
    none: {},
    surface: { backgroundColor: colors.surface },
    raised: { backgroundColor: colors.raised },
    sunken: { backgroundColor: colors.sunken },
    accent: { backgroundColor: colors.accentSoft },
    positive: { backgroundColor: colors.positiveSoft },
    caution: { backgroundColor: colors.cautionSoft },
    critical: { backgroundColor: colors.criticalSoft },
  }),
);
