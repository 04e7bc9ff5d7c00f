import { StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { webStyle } from "../host/platform.ts";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import { useNumberFormat } from "../host/use-number-format.ts";
import { bezier } from "../tokens/index.ts";
import type { progressSchema } from "./schema.ts";
import { Sweep } from "./sweep.tsx";

const PERCENT: Intl.NumberFormatOptions = { style: "percent" };

/** Draws a Progress: a bar that fills from the start of the reading direction. */
export function ProgressHost({ props }: HostComponentProps<typeof progressSchema>) {
  const { label = "", value, tone = "accent", labelHidden = false } = props;
  const { axis } = useLayout();
  const styles = useStyles();
  const percent = useNumberFormat(PERCENT);
  const detail = props.detail ?? (value === undefined ? undefined : percent(value));
  return (
    <View style={[styles.progress, itemStyle(axis, axis === "row")]}>
      {!labelHidden && <Words label={label} detail={detail} />}
      <View
        role="progressbar"
        aria-label={label}
        {...valueOf(value)}
        {...(detail !== undefined && { "aria-valuetext": detail })}
        style={styles.track}
      >
        {value === undefined ? (
          <Sweep style={[styles.fill, styles[tone]]} />
        ) : (
          <View style={[styles.fill, styles.eased, styles[tone], { width: `${value * 100}%` }]} />
        )}
      </View>
    </View>
  );
}

function valueOf(value: number | undefined): object {
  if (value === undefined) return { "aria-busy": true };
  return { "aria-valuemin": 0, "aria-valuemax": 100, "aria-valuenow": Math.round(value * 100) };
}

/** Screen readers hear both from the bar. */
function Words({ label, detail }: { readonly label: string; readonly detail: string | undefined }) {
  const styles = useStyles();
  const type = useTextStyles();
  return (
    <View aria-hidden style={styles.words}>
      <Text
        allowFontScaling={false}
        style={[type.size.small, type.weight.medium, type.tone.default, useTextAlign()]}
      >
        {label}
      </Text>
      <Text
        allowFontScaling={false}
        style={[type.size.small, type.tone.muted, styles.detail, useTextAlign("end")]}
      >
        {detail}
      </Text>
    </View>
  );
}

const useStyles = themed(({ colors, space, radius, motion }) =>
  StyleSheet.create({
    progress: { gap: space.sm },
    words: { flexDirection: "row", flexWrap: "wrap", justifyContent: "space-between", columnGap: space.md },
    detail: { flexGrow: 1, fontVariant: ["tabular-nums"] },
    track: { height: 6, borderRadius: radius.full, overflow: "hidden", backgroundColor: colors.sunken },
    fill: { height: "100%", borderRadius: radius.full },
    eased: webStyle({
      transitionProperty: "width",
      transitionDuration: `${motion.duration.slow}ms`,
      transitionTimingFunction: bezier(motion.curve.standard),
    }),
    accent: { backgroundColor: colors.accent },
    positive: { backgroundColor: colors.positive },
    caution: { backgroundColor: colors.caution },
    critical: { backgroundColor: colors.critical },
  }),
);
