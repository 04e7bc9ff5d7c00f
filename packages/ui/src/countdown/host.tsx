import { useEffect, useRef } from "react";
import { StyleSheet, Text } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { useLatest } from "../host/use-latest.ts";
import type { countdownSchema } from "./schema.ts";
import { clockText, spokenText } from "./time-left.ts";
import { useSecondsLeft } from "./use-seconds-left.ts";

/** Draws a Countdown. A timer is not announced by itself: a person hears it when they come to it. */
export function CountdownHost({ props, on, emit }: HostComponentProps<typeof countdownSchema>) {
  const { until = 0, label = "", size = "body", tone = "default", weight = "medium" } = props;
  const { axis } = useLayout();
  const { locale } = useSurface().environment;
  const left = useSecondsLeft(until);
  useFinish(until, left === 0, () => on.has("finish") && emit("finish"));
  const type = useTextStyles();
  return (
    <Text
      role="timer"
      aria-label={`${label}: ${spokenText(left, locale)}`}
      allowFontScaling={false}
      style={[
        type.size[size],
        type.weight[weight],
        type.tone[tone],
        useTextAlign(props.align),
        itemStyle(axis, false),
        styles.tabular,
      ]}
    >
      {clockText(left, locale)}
    </Text>
  );
}

/** Calls `finish` once for each moment that came. */
function useFinish(until: number, came: boolean, finish: () => void): void {
  const told = useRef<number | null>(null);
  const latest = useLatest(finish);
  useEffect(() => {
    if (!came || told.current === until) return;
    told.current = until;
    latest.current();
  }, [came, until, latest]);
}

const styles = StyleSheet.create({ tabular: { fontVariant: ["tabular-nums"] } });
