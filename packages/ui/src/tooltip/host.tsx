import type { RefObject } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import type { KeyPress } from "../host/key-press.ts";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { useGround, useOverlay } from "../host/overlay/overlay-layer.tsx";
import { isWeb } from "../host/platform.ts";
import { useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import type { Area } from "./place-beside.ts";
import { placeBeside } from "./place-beside.ts";
import type { tooltipSchema } from "./schema.ts";

/** A pointer that only passes by, or a tap, shows nothing. */
const HOVER_MS = 400;
const HOLD_MS = 500;
/** How long it stays after a finger has been lifted. */
const LINGER_MS = 1_500;

/** Draws a Tooltip: what it holds, and its words over the surface's content while they are wanted. */
export function TooltipHost({ props, children }: HostComponentProps<typeof tooltipSchema>) {
  const { text = "" } = props;
  const { axis } = useLayout();
  const anchor = useRef<View>(null);
  const words = useId();
  const [area, setArea] = useState<Area | null>(null);
  const ground = useGround();
  const later = useLater();
  const hide = (): void => setArea(null);
  const show = (): void => measureOn(ground, anchor, setArea);
  const element = area === null ? null : <Bubble nativeID={words} text={text} anchor={area} />;
  useOverlay(element && { band: "notice", active: true, element });
  return (
    <View
      ref={anchor}
      {...(area !== null && { "aria-describedby": words })}
      onPointerEnter={(event) => event.nativeEvent.pointerType !== "touch" && later(show, HOVER_MS)}
      onPointerLeave={(event) => event.nativeEvent.pointerType !== "touch" && later(hide, 0)}
      onTouchStart={() => later(show, HOLD_MS)}
      onTouchEnd={() => later(hide, area === null ? 0 : LINGER_MS)}
      onTouchCancel={() => later(hide, 0)}
      onFocus={() => later(show, 0)}
      onBlur={() => later(hide, 0)}
      // Whoever is disturbed by it can make it go, without moving anything.
      {...(isWeb && { onKeyDown: ({ key }: KeyPress) => void (key === "Escape" && later(hide, 0)) })}
      accessibilityHint={text}
      style={[itemStyle(axis, false), axis === "column" && styles.own]}
    >
      {children}
    </View>
  );
}

/** Does one thing after a while, unless another comes before. */
function useLater(): (act: () => void, ms: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (act, ms) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, ms);
  };
}

/** Where something is on the surface. */
function measureOn(
  ground: RefObject<View | null>,
  part: RefObject<View | null>,
  tell: (area: Area) => void,
): void {
  ground.current?.measureInWindow((left, top) =>
    part.current?.measureInWindow((x, y, width, height) => tell({ x: x - left, y: y - top, width, height })),
  );
}

type BubbleProps = { readonly nativeID: string; readonly text: string; readonly anchor: Area };

function Bubble({ nativeID, text, anchor }: BubbleProps) {
  const { window, insets } = useSurface().environment;
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const own = useStyles();
  const type = useTextStyles();
  const room = { width: window.width, top: insets.top, bottom: window.height - insets.bottom };
  const place = size === null ? null : placeBeside(anchor, size, room);
  return (
    <View
      role="tooltip"
      nativeID={nativeID}
      onLayout={({ nativeEvent: { layout } }) => setSize({ width: layout.width, height: layout.height })}
      style={[own.bubble, { maxWidth: Math.min(280, window.width - 24) }, place ?? styles.unplaced]}
    >
      <Text allowFontScaling={false} style={[type.size.small, own.ink]}>
        {text}
      </Text>
    </View>
  );
}

const styles = StyleSheet.create({
  own: { alignSelf: "flex-start" },
  // Drawn once to be measured.
  unplaced: { left: 0, top: 0, opacity: 0 },
});

const useStyles = themed(({ colors, radius, space, elevation }) =>
  StyleSheet.create({
    bubble: {
      position: "absolute",
      paddingHorizontal: space.md,
      paddingVertical: space.sm,
      borderRadius: radius.sm,
      backgroundColor: colors.text,
      boxShadow: elevation.mid,
      pointerEvents: "none",
    },
    ink: { color: colors.background },
  }),
);
