import { useState } from "react";
import type { GestureResponderEvent } from "react-native";
import { StyleSheet, Text, View } from "react-native";
import { useFocusVisible } from "../host/focus-visible.ts";
import type { KeyPress } from "../host/key-press.ts";
import { isWeb, webStyle } from "../host/platform.ts";
import { useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import { MIN_TARGET } from "../tokens/index.ts";
import { letterAt, letterByKey, marksFor } from "./letters.ts";
import type { indexBarSchema } from "./schema.ts";

/** Draws an IndexBar: one control, since no letter of it could be as large as a finger. */
export function IndexBarHost({ props, on, emit }: HostComponentProps<typeof indexBarSchema>) {
  const { label = "", items = [] } = props;
  const [at, setAt] = useState(0);
  const current = Math.min(at, items.length - 1);
  const [height, setHeight] = useState(0);
  const [focusVisible, focusHandlers] = useFocusVisible();
  const styles = useStyles();
  function go(index: number, isNew: boolean): void {
    setAt(index);
    if (isNew && on.has("select")) emit("select", { index });
  }
  const slide = ({ nativeEvent }: GestureResponderEvent, isFirst: boolean): void => {
    const index = letterAt(nativeEvent.locationY, height, items.length);
    go(index, isFirst || index !== current);
  };
  function onKeyDown(press: KeyPress): void {
    const index = letterByKey(press.key, current, items);
    if (index === null) return;
    press.preventDefault();
    go(index, index !== current || press.key.length === 1);
  }
  return (
    <View
      role="slider"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={items.length - 1}
      aria-valuenow={current}
      aria-valuetext={items[current] ?? ""}
      {...(isWeb
        ? { tabIndex: 0 as const, ...({ onKeyDown } as object) }
        : {
            accessible: true,
            accessibilityActions: ACTIONS,
            onAccessibilityAction: ({ nativeEvent }) => {
              const key = nativeEvent.actionName === "increment" ? "ArrowDown" : "ArrowUp";
              const index = letterByKey(key, current, items);
              if (index !== null) go(index, index !== current);
            },
          })}
      {...focusHandlers}
      onLayout={({ nativeEvent }) => setHeight(nativeEvent.layout.height)}
      onStartShouldSetResponder={() => true}
      // What slides over letters is not to scroll the list.
      onResponderTerminationRequest={() => false}
      onResponderGrant={(event) => slide(event, true)}
      onResponderMove={(event) => slide(event, false)}
      style={[styles.bar, focusVisible && styles.focused]}
    >
      <Letters items={items} current={current} height={height} />
    </View>
  );
}

const ACTIONS = [{ name: "increment" }, { name: "decrement" }] as const;

type LettersProps = {
  readonly items: readonly string[];
  readonly current: number;
  /** Points that the bar has; 0 before it was laid out. */
  readonly height: number;
};

function Letters({ items, current, height }: LettersProps) {
  const { window, fontScale } = useSurface().environment;
  const { type, space } = useTheme();
  const text = useTextStyles();
  const styles = useStyles();
  // Before it is known how high the list beside it is, no higher than a list that is a window of its own.
  const points = height > 0 ? height - 2 * space.xs + 1 : window.height * 0.55;
  const room = Math.floor(points / Math.round(type.caption.lineHeight * fontScale));
  return marksFor(items, room).map(({ text: letter, index }) => (
    <Text
      key={index}
      aria-hidden
      allowFontScaling={false}
      style={[
        text.size.caption,
        text.weight.semibold,
        index === current ? text.tone.accent : text.tone.muted,
        styles.letter,
      ]}
    >
      {letter}
    </Text>
  ));
}

const useStyles = themed(({ colors, radius, space }) =>
  StyleSheet.create({
    bar: {
      flexShrink: 0,
      alignSelf: "stretch",
      alignItems: "center",
      justifyContent: "space-between",
      width: MIN_TARGET,
      paddingVertical: space.xs,
      borderRadius: radius.md,
      ...webStyle({ outlineStyle: "none", userSelect: "none", cursor: "pointer", touchAction: "none" }),
    },
    focused: { outlineWidth: 2, outlineStyle: "solid", outlineColor: colors.accent, outlineOffset: -2 },
    letter: { pointerEvents: "none", textAlign: "center" },
  }),
);
