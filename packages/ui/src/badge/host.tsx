import { Children } from "react";
import { StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { hugStyle, useLayout } from "../host/layout.tsx";
import { useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import { useNumberFormat } from "../host/use-number-format.ts";
import type { badgeSchema } from "./schema.ts";

type Props = HostComponentProps<typeof badgeSchema>["props"];

/** Draws a Badge, on its children if there are any. */
export function BadgeHost({ props, children }: HostComponentProps<typeof badgeSchema>) {
  const styles = useStyles();
  const { axis } = useLayout();
  const mark = props.count === 0 ? null : <Mark props={props} />;
  if (Children.count(children) === 0) return mark;
  return (
    <View style={[styles.around, hugStyle(axis)]}>
      {children}
      {mark !== null && <View style={styles.corner}>{mark}</View>}
    </View>
  );
}

function Mark({ props }: { readonly props: Props }) {
  const { count, max = 99, tone = "critical", accessibilityLabel: label } = props;
  const { axis } = useLayout();
  const styles = useStyles();
  const type = useTextStyles();
  const format = useNumberFormat();
  const named = label === undefined ? {} : ({ role: "img", "aria-label": label } as const);
  if (count === undefined)
    return (
      <View
        {...named}
        aria-hidden={label === undefined}
        style={[styles.mark, hugStyle(axis), styles.dot, styles[tone]]}
      />
    );
  return (
    <View {...named} style={[styles.mark, hugStyle(axis), styles.count, styles[tone]]}>
      <Text
        allowFontScaling={false}
        numberOfLines={1}
        style={[type.size.caption, type.weight.semibold, styles.digits, styles[`${tone}Ink`]]}
      >
        {count > max ? `${format(max)}+` : format(count)}
      </Text>
    </View>
  );
}

const DOT = 10;

const useStyles = themed(({ colors, radius, space, type }, fontScale) => {
  const height = type.caption.lineHeight * fontScale + 2;
  return StyleSheet.create({
    around: { flexShrink: 0 },
    /** Grows away from what it stands on, which a long count would cover. */
    corner: { position: "absolute", top: -space.xs, start: "55%", pointerEvents: "none" },
    mark: { flexShrink: 0, borderRadius: radius.full },
    dot: { width: DOT * fontScale, height: DOT * fontScale },
    count: { minWidth: height, height, paddingHorizontal: 5 * fontScale, justifyContent: "center" },
    digits: { textAlign: "center", fontVariant: ["tabular-nums"] },
    neutral: { backgroundColor: colors.muted },
    accent: { backgroundColor: colors.accent },
    positive: { backgroundColor: colors.positive },
    caution: { backgroundColor: colors.caution },
    critical: { backgroundColor: colors.critical },
    neutralInk: { color: colors.background },
    accentInk: { color: colors.onAccent },
    positiveInk: { color: colors.onPositive },
    cautionInk: { color: colors.onCaution },
    criticalInk: { color: colors.onCritical },
  });
});
