import { Pressable, StyleSheet, View } from "react-native";
import { FieldFrame } from "../host/field-frame.tsx";
import { useFocusVisible } from "../host/focus-visible.ts";
import { webStyle } from "../host/platform.ts";
import { themed } from "../host/theme-context.ts";
import { useNumberFormat } from "../host/use-number-format.ts";
import { useValue } from "../host/use-value.ts";
import type { HostComponentProps } from "../host-component.ts";
import { useAdjustable } from "../scale/use-adjustable.ts";
import { MIN_TARGET } from "../tokens/index.ts";
import type { ratingSchema } from "./schema.ts";
import { Star } from "./star.tsx";

type Node = HostComponentProps<typeof ratingSchema>;

/** Draws a Rating. */
export function RatingHost(node: Node) {
  return (
    <FieldFrame words={node.props}>
      {() => (node.props.readOnly === true ? <Shown node={node} /> : <Settable node={node} />)}
    </FieldFrame>
  );
}

/** Stars that others gave, to the half. */
function Shown({ node: { props } }: { readonly node: Node }) {
  const { label = "", value = 0, max = 5 } = props;
  const write = useNumberFormat();
  const styles = useStyles();
  const halves = Math.round(Math.min(value, max) * 2) / 2;
  return (
    <View role="img" aria-label={`${label}: ${write(value)} / ${write(max)}`} style={styles.stars}>
      {Array.from({ length: max }, (_, index) => (
        <Star key={index} filled={halves - index} size={20} />
      ))}
    </View>
  );
}

function Settable({ node }: { readonly node: Node }) {
  const { label = "", max = 5, disabled = false } = node.props;
  const [held, change] = useValue(node, 0);
  const value = Math.min(max, Math.round(held));
  const write = useNumberFormat();
  const [focusVisible, focusHandlers] = useFocusVisible();
  const styles = useStyles();
  const adjustable = useAdjustable({
    role: "slider",
    label,
    scale: { min: 0, max, step: 1 },
    value,
    text: `${write(value)} / ${write(max)}`,
    disabled,
    onChange: change,
  });
  return (
    <View
      {...adjustable}
      {...focusHandlers}
      style={[styles.control, focusVisible && styles.focused, disabled && styles.disabled]}
    >
      {Array.from({ length: max }, (_, index) => (
        <Pressable
          key={index}
          aria-hidden
          tabIndex={-1}
          disabled={disabled}
          // Pressed again, the last star is taken back.
          onPress={() => change(index + 1 === value ? index : index + 1)}
          style={styles.target}
        >
          <Star filled={value - index} size={28} />
        </Pressable>
      ))}
    </View>
  );
}

const useStyles = themed(({ colors, radius }, fontScale) => {
  const side = MIN_TARGET * Math.max(1, fontScale);
  return StyleSheet.create({
    stars: { flexDirection: "row", flexWrap: "wrap", gap: 2, alignSelf: "flex-start" },
    control: {
      flexDirection: "row",
      flexWrap: "wrap",
      alignSelf: "flex-start",
      borderRadius: radius.md,
      ...webStyle({ outlineStyle: "none" }),
    },
    focused: { outlineWidth: 2, outlineStyle: "solid", outlineColor: colors.accent },
    target: {
      width: side,
      height: side,
      alignItems: "center",
      justifyContent: "center",
      ...webStyle({ outlineStyle: "none" }),
    },
    disabled: { opacity: 0.45 },
  });
});
