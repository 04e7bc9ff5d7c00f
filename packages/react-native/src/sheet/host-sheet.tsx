import { SheetLayer } from "#sheet-layer";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { Animated, Pressable, ScrollView, StyleSheet, View, useWindowDimensions } from "react-native";
import type { ViewStyle } from "react-native";
import { useHostChrome, useTheme } from "../chrome/host-chrome.ts";
import { SheetGrabber } from "./sheet-grabber.tsx";
import { useScrollFocus } from "./use-scroll-focus.ts";
import { useSlideIn } from "./use-slide-in.ts";

export type HostSheetProps = {
  /** Ids of the elements that name and describe the sheet. */
  readonly labelledBy: string;
  readonly describedBy?: string;
  /** Escape or the back button. */
  readonly onDismiss: () => void;
  /** True when only an answer closes it: no grabber, no tap beside it. */
  readonly mustAnswer?: boolean;
  /** Drawn above the sheet's own ground, across its whole width. */
  readonly band?: ReactNode;
  readonly children: ReactNode;
};

const WIDEST = 480;
/** From this window width on the sheet floats instead of standing on the lower edge. */
const FLOATS_FROM = 600;

/** A sheet of the host's own, from the bottom, above everything. Mini-apps stand back while it is open. */
export function HostSheet(props: HostSheetProps) {
  const { labelledBy, describedBy, onDismiss, mustAnswer = false, band, children } = props;
  const { sheets, theme } = useHostChrome();
  const { space } = theme;
  const sheetStyle = useSheetStyle();
  const scrollFocus = useScrollFocus();
  const [slide, drag] = useSlideIn();
  useEffect(() => sheets.open(), [sheets]);
  return (
    <SheetLayer labelledBy={labelledBy} describedBy={describedBy} alert={mustAnswer} onDismiss={onDismiss}>
      <Scrim opacity={slide.opacity} onPress={mustAnswer ? undefined : onDismiss} />
      <View style={styles.place}>
        <Animated.View style={[sheetStyle, { transform: [{ translateY: slide.offset }] }]}>
          {band}
          {!mustAnswer && <SheetGrabber drag={drag} onDismiss={onDismiss} />}
          <ScrollView
            {...scrollFocus}
            contentContainerStyle={{ padding: space.xl, paddingTop: mustAnswer ? space.xl : 0 }}
          >
            {children}
          </ScrollView>
        </Animated.View>
      </View>
    </SheetLayer>
  );
}

function Scrim(props: { readonly opacity: Animated.Value; readonly onPress: (() => void) | undefined }) {
  const { scrim } = useTheme().colors;
  return (
    <Animated.View style={{ position: "absolute", inset: 0, backgroundColor: scrim, opacity: props.opacity }}>
      {props.onPress && (
        <Pressable style={{ flex: 1 }} onPress={props.onPress} aria-hidden tabIndex={-1} focusable={false} />
      )}
    </Animated.View>
  );
}

function useSheetStyle(): ViewStyle {
  const theme = useTheme();
  const { width, height } = useWindowDimensions();
  const floats = width >= FLOATS_FROM;
  return {
    width: "100%",
    maxWidth: WIDEST,
    maxHeight: height * 0.9,
    overflow: "hidden",
    backgroundColor: theme.colors.raised,
    borderRadius: theme.radius.lg + theme.space.xs,
    boxShadow: theme.elevation.high,
    ...(floats
      ? { marginBottom: theme.space.xxl }
      : { borderBottomLeftRadius: 0, borderBottomRightRadius: 0 }),
  };
}

// Presses beside the sheet are the scrim's; a browser takes "box-none" only from a style sheet.
const styles = StyleSheet.create({
  place: { flex: 1, justifyContent: "flex-end", alignItems: "center", pointerEvents: "box-none" },
});
