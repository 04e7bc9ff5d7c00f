import type { ReactNode } from "react";
import type { StyleProp, ViewStyle } from "react-native";
import { StyleSheet, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useBoxStyle } from "../host/box-style.ts";
import { fillStyle, itemStyle, LayoutContext, useContainer, useLayout } from "../host/layout.tsx";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import type { cardSchema } from "./schema.ts";

/** Draws a Card. */
export function CardHost({ props, on, emit, children }: HostComponentProps<typeof cardSchema>) {
  const { tone = "neutral", elevated = false, accessibilityLabel: label } = props;
  const { axis } = useLayout();
  const { fills, layout } = useContainer({ axis: "column", children });
  const styles = useStyles();
  const box = useBoxStyle({ ...props, padding: props.padding ?? "lg" });
  const place = [itemStyle(axis, props.grow), fills && fillStyle];
  const face = [
    styles.card,
    styles[tone],
    elevated && styles.elevated,
    elevated && tone === "neutral" && styles.raised,
    box,
  ];
  const content = <LayoutContext value={layout}>{children}</LayoutContext>;
  if (!on.has("press")) {
    return (
      <View style={[place, face]} {...(label !== undefined && { "aria-label": label, role: "group" })}>
        {content}
      </View>
    );
  }
  return (
    <PressableCard label={label} place={place} face={face} onPress={() => emit("press", null, true)}>
      {content}
    </PressableCard>
  );
}

function PressableCard(props: {
  readonly label: string | undefined;
  readonly place: StyleProp<ViewStyle>;
  readonly face: StyleProp<ViewStyle>;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  const { radius } = useTheme();
  return (
    <Touchable
      label={props.label}
      onPress={props.onPress}
      radius={radius.lg}
      style={props.place}
      faceStyle={[props.face, { flexGrow: 1 }]}
    >
      {props.children}
    </Touchable>
  );
}

const useStyles = themed(({ colors, radius, elevation }) =>
  StyleSheet.create({
    card: { borderRadius: radius.lg, borderWidth: StyleSheet.hairlineWidth, overflow: "hidden" },
    neutral: { backgroundColor: colors.surface, borderColor: colors.border },
    accent: { backgroundColor: colors.accentSoft, borderColor: "transparent" },
    positive: { backgroundColor: colors.positiveSoft, borderColor: "transparent" },
    caution: { backgroundColor: colors.cautionSoft, borderColor: "transparent" },
    critical: { backgroundColor: colors.criticalSoft, borderColor: "transparent" },
    raised: { backgroundColor: colors.raised },
    elevated: { boxShadow: elevation.mid },
  }),
);
