import { Picture } from "#canvas-picture";
import { useMemo } from "react";
import { StyleSheet, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { webStyle } from "../host/platform.ts";
import { useTheme } from "../host/theme-context.ts";
import type { canvasSchema } from "./schema.ts";
import { shapesOf } from "./shapes.ts";
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
  return (
    <View
      role="img"
      aria-label={label}
      onLayout={({ nativeEvent }) => pointer.measure(nativeEvent.layout.width)}
      {...(listens && pointer.handlers)}
      style={[styles.frame, { maxWidth: width, aspectRatio: width / height }, listens && styles.touched]}
    >
      <View aria-hidden style={styles.picture}>
        <Picture width={width} height={height} shapes={shapes} />
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  frame: { width: "100%", overflow: "hidden", flexShrink: 1 },
  // Browsers would scroll instead.
  touched: webStyle({ userSelect: "none", touchAction: "none" }),
  // Devices give places within what was touched, so only the frame is.
  picture: { width: "100%", height: "100%", pointerEvents: "none" },
});
