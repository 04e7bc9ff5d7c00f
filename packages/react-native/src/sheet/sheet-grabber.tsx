import { MIN_TARGET } from "@atoll/ui/tokens";
import { useLayoutEffect, useRef, useState } from "react";
import { PanResponder, Pressable, View } from "react-native";
import { useTheme } from "../chrome/host-chrome.ts";
import { useHostWords } from "../words/use-host-words.ts";
import type { SheetDrag } from "./use-slide-in.ts";

/** A pull of this many points, or a flick this fast in points a millisecond, closes the sheet. */
const CLOSING_PULL = 96;
const CLOSING_SPEED = 0.6;

type SheetGrabberProps = { readonly drag: SheetDrag; readonly onDismiss: () => void };

/** The handle at a sheet's upper edge: pull it down, or press it, to close. */
export function SheetGrabber(props: SheetGrabberProps) {
  const { colors, radius } = useTheme();
  const { sheets } = useHostWords();
  const { panHandlers, pulled } = usePull(props);
  return (
    <View {...panHandlers} style={{ alignItems: "center" }}>
      <Pressable
        role="button"
        aria-label={sheets.close}
        onPressIn={() => {
          pulled.current = false;
        }}
        // A browser ends a pull with a click.
        onPress={() => {
          if (!pulled.current) props.onDismiss();
        }}
        style={{
          width: 72,
          height: MIN_TARGET - 8,
          marginTop: 4,
          marginBottom: 4,
          alignItems: "center",
          paddingTop: 8,
          borderRadius: radius.md,
        }}
      >
        <View style={{ width: 36, height: 4, borderRadius: 2, backgroundColor: colors.borderStrong }} />
      </Pressable>
    </View>
  );
}

/** One responder for the grabber's life, so that a pull goes on while the sheet renders again. */
function usePull(props: SheetGrabberProps) {
  const latest = useRef(props);
  const pulled = useRef(false);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const [{ panHandlers }] = useState(() =>
    PanResponder.create({
      onMoveShouldSetPanResponder: (_, { dy }) => Math.abs(dy) > 4,
      onPanResponderMove: (_, { dy }) => {
        pulled.current = true;
        latest.current.drag.by(dy);
      },
      onPanResponderRelease: (_, { dy, vy }) => {
        if (dy > CLOSING_PULL || vy > CLOSING_SPEED) latest.current.onDismiss();
        else latest.current.drag.back();
      },
      onPanResponderTerminate: () => latest.current.drag.back(),
    }),
  );
  return { panHandlers, pulled };
}
