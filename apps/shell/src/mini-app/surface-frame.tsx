import { useTheme } from "@atoll/react-native/chrome";
import { useState } from "react";
import type { ReactNode } from "react";
import { View, useWindowDimensions } from "react-native";
import type { ViewStyle } from "react-native";
import { IconButton } from "../chrome/icon-button.tsx";
import { ArrowLeft, Maximize2, Minimize2 } from "../chrome/lucide.ts";
import { GrowIn } from "../launch/grow-in.tsx";
import { useServices } from "../services/shell-services.ts";

/** From this window width on a mini-app stands in a frame; below, it has the whole window. */
const FRAMED_FROM = 720;
const PHONE = { maxWidth: 412, maxHeight: 860 } as const;
const WIDE = { maxWidth: 1_080, maxHeight: 1_000 } as const;

/** The place where a mini-app stands: the whole window of a phone, a frame of a phone's size or wider on a desktop. */
export function SurfaceFrame({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { colors, elevation, space } = useTheme();
  const framed = useWindowDimensions().width >= FRAMED_FROM;
  const [wide, setWide] = useState(false);
  const frame: ViewStyle = {
    flex: 1,
    width: "100%",
    ...(wide ? WIDE : PHONE),
    overflow: "hidden",
    borderRadius: 28,
    borderWidth: 1,
    borderColor: colors.border,
    boxShadow: elevation.high,
  };
  return (
    <View role="main" style={{ flex: 1, backgroundColor: framed ? colors.sunken : colors.background }}>
      {framed && <FrameBar wide={wide} onResize={() => setWide(!wide)} />}
      <View style={{ flex: 1, alignItems: "center", ...(framed && { padding: space.lg, paddingTop: 0 }) }}>
        <GrowIn id={id} style={framed ? frame : { flex: 1, width: "100%", overflow: "hidden" }}>
          {children}
        </GrowIn>
      </View>
    </View>
  );
}

function FrameBar({ wide, onResize }: { readonly wide: boolean; readonly onResize: () => void }) {
  const { navigation } = useServices();
  const { space } = useTheme();
  return (
    <View style={{ flexDirection: "row", justifyContent: "space-between", padding: space.sm }}>
      <IconButton icon={ArrowLeft} label="All mini-apps" onPress={navigation.goHome} />
      <IconButton
        icon={wide ? Minimize2 : Maximize2}
        label={wide ? "Show at a phone’s size" : "Show wider"}
        onPress={onResize}
      />
    </View>
  );
}
