import { Picture } from "#canvas-picture";
import { useMemo } from "react";
import { StyleSheet, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useFocusVisible } from "../host/focus-visible.ts";
import { isWeb, webStyle } from "../host/platform.ts";
import { useTheme } from "../host/theme-context.ts";
import type { canvasSchema } from "./schema.ts";
import { shapesOf } from "./shapes.ts";
import { useKeyboard } from "./use-keyboard.ts";
import { usePointer } from "./use-pointer.ts";

/** Draws a Canvas. */
export function CanvasHost({ props, on, emit }: HostComponentProps<typeof canvasSchema>) {
  const { label = "", width = 1, height = 1, commands } = props;
  const { colors } = useTheme();
  const shapes = useMemo(() => shapesOf(commands ?? [], colors), [commands, colors]);
  const listens = on.has("pointer");
  const pointer = usePointer({ width, height }, (payload) => {
    // Only a press that begins or ends is an act; that a finger moves is none.
    if (on.has("pointer")) emit("pointer", payload, payload.phase === "start" || payload.phase === "end");
  });
  const { onKeyDown, onKeyUp, ...keyboard } = useKeyboard({ width, height }, pointer.trail);
  const [focusVisible, focus] = useFocusVisible();
  const reached = {
    tabIndex: 0 as const,
    ...({ onKeyDown, onKeyUp } as object),
    onFocus: focus.onFocus,
    onBlur() {
      focus.onBlur();
      keyboard.leave();
    },
  };
  return (
    <View
      role="img"
      aria-label={label}
      onLayout={({ nativeEvent }) => pointer.measure(nativeEvent.layout.width)}
      {...(listens && pointer.handlers)}
      {...(listens && isWeb && reached)}
      style={[
        styles.frame,
        { maxWidth: width, aspectRatio: width / height },
        listens && styles.touched,
        focusVisible && { outlineWidth: 2, outlineStyle: "solid", outlineColor: colors.accent },
      ]}
    >
      <View aria-hidden style={styles.picture}>
        <Picture width={width} height={height} shapes={shapes} />
      </View>
      {focusVisible && <Cross at={keyboard.at} size={{ width, height }} color={colors.accent} />}
    </View>
  );
}

type CrossProps = {
  readonly at: readonly [x: number, y: number];
  readonly size: { readonly width: number; readonly height: number };
  readonly color: string;
};

/** Where keys would put the pointer down. */
function Cross({ at: [x, y], size, color }: CrossProps) {
  const place = { left: `${(100 * x) / size.width}%`, top: `${(100 * y) / size.height}%` } as const;
  return (
    <View aria-hidden style={[styles.cross, place]}>
      <View style={[styles.across, { backgroundColor: color }]} />
      <View style={[styles.down, { backgroundColor: color }]} />
    </View>
  );
}

const styles = StyleSheet.create({
  frame: { width: "100%", overflow: "hidden", flexShrink: 1 },
  // Browsers would scroll instead.
  touched: webStyle({ userSelect: "none", touchAction: "none", outlineStyle: "none" }),
  cross: { position: "absolute", width: 0, height: 0, pointerEvents: "none" },
  across: { position: "absolute", left: -10, top: -1, width: 20, height: 2 },
  down: { position: "absolute", left: -1, top: -10, width: 2, height: 20 },
  // Devices give places within what was touched, so only the frame is.
  picture: { width: "100%", height: "100%", pointerEvents: "none" },
});
