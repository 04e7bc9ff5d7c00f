import { useMemo, useRef } from "react";
import type { ViewStyle } from "react-native";
import { ScrollView, StyleSheet } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import { useBoxStyle } from "../host/box-style.ts";
import { fillStyle, ITEM_LAYOUT, LayoutContext, useFill, useLayout } from "../host/layout.tsx";
import { useScrollFocus } from "../host/scroll-focus.ts";
import { useTheme } from "../host/theme-context.ts";
import type { scrollViewSchema } from "./schema.ts";
import { useEndReached } from "./use-end-reached.ts";
import { useScrollMethods } from "./use-scroll-methods.ts";

type Node = HostComponentProps<typeof scrollViewSchema>;

/** Draws a ScrollView. */
export function ScrollViewHost(node: Node) {
  const bounded = node.props.horizontal !== true && node.props.maxHeight === undefined;
  return bounded ? (
    <Filling {...node} />
  ) : (
    <Scrolling {...node} frame={{ maxHeight: node.props.maxHeight }} />
  );
}

/** Takes the room of its container where that is bounded; is a window of its own where it is not. */
function Filling(node: Node) {
  const { window } = useSurface().environment;
  const { onScrolled } = useLayout();
  const fills = useFill();
  if (!fills) return <Scrolling {...node} frame={{ maxHeight: window.height * 0.6 }} />;
  return <Scrolling {...node} frame={fillStyle} onScrolled={onScrolled} />;
}

type ScrollingProps = Node & {
  readonly frame: ViewStyle;
  /** Told whether content has scrolled under what stands above. */
  readonly onScrolled?: (scrolled: boolean) => void;
};

function Scrolling({ id, props, on, emit, children, frame, onScrolled }: ScrollingProps) {
  const { horizontal = false, accessibilityLabel: label } = props;
  const axis = horizontal ? "row" : "column";
  const view = useRef<ScrollView>(null);
  const { space } = useTheme();
  const { gutter } = useLayout();
  const { style: focusRing, ...focus } = useScrollFocus(axis);
  const told = useEndReached(on.has("endReached") ? () => emit("endReached") : null);
  useScrollMethods(id, view, horizontal);
  const layout = useMemo(() => ({ ...ITEM_LAYOUT, axis }) as const, [axis]);
  const edge = gutter + space[props.paddingX ?? props.padding ?? "none"];
  return (
    <ScrollView
      {...focus}
      ref={view}
      {...(label !== undefined && { "aria-label": label, role: "group" })}
      horizontal={horizontal}
      showsHorizontalScrollIndicator={false}
      keyboardShouldPersistTaps="handled"
      scrollEventThrottle={64}
      nestedScrollEnabled
      onScroll={({ nativeEvent: { contentOffset, layoutMeasurement, contentSize } }) => {
        onScrolled?.(contentOffset.y > 1);
        told({
          // Where text runs from right, browsers count to the left from 0.
          offset: horizontal ? Math.abs(contentOffset.x) : contentOffset.y,
          viewport: horizontal ? layoutMeasurement.width : layoutMeasurement.height,
          content: horizontal ? contentSize.width : contentSize.height,
        });
      }}
      // A strip runs to the edges of the screen.
      style={[styles.view, frame, { marginHorizontal: -gutter }, focusRing]}
      contentContainerStyle={[useBoxStyle(props), { paddingHorizontal: edge }]}
    >
      <LayoutContext value={layout}>{children}</LayoutContext>
    </ScrollView>
  );
}

const styles = StyleSheet.create({ view: { flexGrow: 0 } });
