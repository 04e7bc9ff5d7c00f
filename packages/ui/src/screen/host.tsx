import { useState } from "react";
import { ScrollView, StyleSheet, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import { fillStyle, LayoutContext, useContainer } from "../host/layout.tsx";
import { isWeb } from "../host/platform.ts";
import { useRefresh } from "../host/refresh/use-refresh.tsx";
import { ScreenFootContext, ScreenFootView, useOwnFoot } from "../host/screen-foot.tsx";
import { useScrollFocus } from "../host/scroll-focus.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { MAX_CONTENT_WIDTH } from "../tokens/index.ts";
import type { screenSchema } from "./schema.ts";
import { ScreenBar } from "./screen-bar.tsx";

/** Draws a Screen. */
export function ScreenHost(node: HostComponentProps<typeof screenSchema>) {
  const { props, on, emit, children } = node;
  const { padding = "lg", gap = "lg", scroll = true, title } = props;
  const { insets } = useSurface().environment;
  const { space } = useTheme();
  const styles = useStyles();
  const [scrolled, setScrolled] = useState(false);
  const edge = space[padding];
  const [foot, hasFoot] = useOwnFoot();
  // A foot keeps the device's lower edge free by itself.
  const end = hasFoot ? edge : insets.bottom + edge;
  const { fills, layout } = useContainer({
    axis: "column",
    children,
    gutter: edge,
    end,
    onScrolled: setScrolled,
  });
  const scrollFocus = useScrollFocus();
  const [top, setTop] = useState(0);
  const refresh = useRefresh(node, top);
  const hasBar = title !== undefined || on.has("back");
  const bounded = fills || !scroll;
  return (
    <View
      {...refresh.handlers}
      style={[styles.screen, { paddingLeft: insets.left, paddingRight: insets.right }]}
    >
      {hasBar && (
        <ScreenBar
          title={title}
          lined={scrolled}
          onBack={on.has("back") ? () => emit("back", null, true) : undefined}
        />
      )}
      <ScrollView
        {...scrollFocus}
        {...(refresh.control !== undefined && { refreshControl: refresh.control })}
        onLayout={(event) => {
          scrollFocus.onLayout(event);
          setTop(event.nativeEvent.layout.y);
        }}
        // A list inside scrolls; what is around it fits, and must not take the gesture on devices.
        scrollEnabled={!bounded || isWeb}
        alwaysBounceVertical={!bounded}
        keyboardShouldPersistTaps="handled"
        scrollEventThrottle={32}
        onScroll={({ nativeEvent: { contentOffset } }) => {
          setScrolled(contentOffset.y > 1);
          refresh.onOffset(contentOffset.y);
        }}
        style={[styles.body, scrollFocus.style]}
        contentContainerStyle={[
          styles.content,
          {
            paddingHorizontal: edge,
            // The bar brings space of its own.
            paddingTop: hasBar ? Math.min(edge, space.sm) : insets.top + edge,
            paddingBottom: end,
            gap: space[gap],
          },
          bounded && fillStyle,
          bounded && styles.bounded,
        ]}
      >
        <ScreenFootContext value={foot}>
          <LayoutContext value={layout}>{children}</LayoutContext>
        </ScreenFootContext>
      </ScrollView>
      {refresh.sign}
      <ScreenFootView foot={foot} />
    </View>
  );
}

const useStyles = themed(({ colors }) =>
  StyleSheet.create({
    screen: {
      flexGrow: 1,
      flexShrink: 1,
      flexBasis: 0,
      overflow: "hidden",
      backgroundColor: colors.background,
    },
    body: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
    content: { flexGrow: 1, width: "100%", maxWidth: MAX_CONTENT_WIDTH, alignSelf: "center" },
    bounded: { alignSelf: "center", height: "100%" },
  }),
);
