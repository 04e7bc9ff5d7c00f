import { StyleSheet, Text, View } from "react-native";
import { FieldFrame } from "../host/field-frame.tsx";
import { useFocusVisible } from "../host/focus-visible.ts";
import { webStyle } from "../host/platform.ts";
import { useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import { useNumberFormat } from "../host/use-number-format.ts";
import { useValue } from "../host/use-value.ts";
import type { HostComponentProps } from "../host-component.ts";
import { withUnit } from "../props/amount.ts";
import { fractionOf, snap } from "../scale/scale.ts";
import { useAdjustable } from "../scale/use-adjustable.ts";
import { MIN_TARGET } from "../tokens/index.ts";
import type { sliderSchema } from "./schema.ts";
import { useDrag } from "./use-drag.ts";

/** Draws a Slider. */
export function SliderHost(node: HostComponentProps<typeof sliderSchema>) {
  const { props, on, emit } = node;
  const { label = "", min = 0, max = 100, step = 1, disabled = false } = props;
  const scale = { min, max, step };
  const [value, change] = useValue(node, min);
  const [dragged, track] = useDrag({
    scale,
    disabled,
    onSlide: (next) => on.has("slide") && emit("slide", { value: next }),
    onRelease: (next) => next !== value && change(next),
  });
  const shown = dragged ?? snap(value, scale);
  const text = withUnit(useNumberFormat()(shown), props.unit);
  const adjustable = useAdjustable({
    role: "slider",
    label,
    scale,
    value: shown,
    text,
    disabled,
    onChange: change,
  });
  const styles = useStyles();
  return (
    <View style={props.grow === true && styles.grow}>
      <FieldFrame words={props}>
        {() => (
          <View style={styles.line}>
            <Track
              control={{ ...adjustable, ...track }}
              fraction={fractionOf(shown, scale)}
              disabled={disabled}
            />
            <Amount text={text} />
          </View>
        )}
      </FieldFrame>
    </View>
  );
}

type TrackProps = { readonly control: object; readonly fraction: number; readonly disabled: boolean };

function Track({ control, fraction, disabled }: TrackProps) {
  const styles = useStyles();
  const [focusVisible, focusHandlers] = useFocusVisible();
  const at = `${fraction * 100}%` as const;
  return (
    <View {...control} {...focusHandlers} style={[styles.target, disabled && styles.disabled]}>
      <View style={styles.rail}>
        <View style={[styles.filled, { width: at }]} />
      </View>
      <View style={[styles.thumb, { start: at }, focusVisible && styles.focused]} />
    </View>
  );
}

/** The slider itself says its number to screen readers. */
function Amount({ text }: { readonly text: string }) {
  const styles = useStyles();
  const type = useTextStyles();
  return (
    <Text
      aria-hidden
      allowFontScaling={false}
      style={[type.size.body, type.weight.medium, type.tone.default, styles.amount]}
    >
      {text}
    </Text>
  );
}

const THUMB = 24;

const useStyles = themed(({ colors, space, elevation }, fontScale) =>
  StyleSheet.create({
    grow: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
    line: { flexDirection: "row", alignItems: "center", gap: space.md },
    target: {
      flexGrow: 1,
      flexShrink: 1,
      flexBasis: 0,
      minWidth: 80,
      height: MIN_TARGET,
      justifyContent: "center",
      marginHorizontal: THUMB / 2,
      ...webStyle({ outlineStyle: "none", userSelect: "none", cursor: "pointer", touchAction: "pan-y" }),
    },
    rail: {
      height: 6,
      borderRadius: 3,
      backgroundColor: colors.borderStrong,
      overflow: "hidden",
      pointerEvents: "none",
    },
    filled: { height: 6, backgroundColor: colors.accent },
    thumb: {
      position: "absolute",
      width: THUMB,
      height: THUMB,
      marginStart: -THUMB / 2,
      borderRadius: THUMB / 2,
      borderWidth: 2,
      borderColor: colors.accent,
      backgroundColor: colors.raised,
      boxShadow: elevation.mid,
      pointerEvents: "none",
    },
    focused: { outlineWidth: 2, outlineStyle: "solid", outlineColor: colors.accent, outlineOffset: 2 },
    amount: { minWidth: 44 * fontScale, textAlign: "right", fontVariant: ["tabular-nums"] },
    disabled: { opacity: 0.45 },
  }),
);
