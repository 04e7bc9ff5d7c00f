import { useHostChrome, useTheme } from "@atoll/react-native/chrome";
import { useContext, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { View, useWindowDimensions } from "react-native";
import type { ViewStyle } from "react-native";
import { IconButton } from "../chrome/icon-button.tsx";
import { ArrowLeft, ArrowRight, Maximize2, Minimize2 } from "../chrome/lucide.ts";
import { ArrivedContext } from "../screens/screen-heading.tsx";
import { GrowIn } from "../launch/grow-in.tsx";
import { useWords } from "../words/use-words.tsx";
import { useServices } from "../services/shell-services.ts";

/** From this window width on a mini-app stands in a frame; below, it has the whole window. */
const FRAMED_FROM = 720;
const PHONE = { maxWidth: 412, maxHeight: 860 } as const;
const WIDE = { maxWidth: 1_080, maxHeight: 1_000 } as const;

export type SurfaceFrameProps = {
  readonly id: string;
  /** Names the place for screen readers. */
  readonly name: string;
  /** Whether it is the one in front: it takes the focus then. */
  readonly shown: boolean;
  readonly children: ReactNode;
};

/** The place where a mini-app stands: the whole window of a phone, a frame of a phone's size or wider on a desktop. */
export function SurfaceFrame({ id, name, shown, children }: SurfaceFrameProps) {
  const { colors, elevation, space } = useTheme();
  const framed = useWindowDimensions().width >= FRAMED_FROM;
  const [wide, setWide] = useState(false);
  const place = useArrivalFocus(shown);
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
    <View
      ref={place}
      role="main"
      aria-label={name}
      {...{ tabIndex: -1 }}
      style={{ flex: 1, ...NO_RING, backgroundColor: framed ? colors.sunken : colors.background }}
    >
      {framed && <FrameBar wide={wide} onResize={() => setWide(!wide)} />}
      <View style={{ flex: 1, alignItems: "center", ...(framed && { padding: space.lg, paddingTop: 0 }) }}>
        <GrowIn id={id} style={framed ? frame : { flex: 1, width: "100%", overflow: "hidden" }}>
          {children}
        </GrowIn>
      </View>
    </View>
  );
}

/** What is named but does nothing by itself shows no ring when it is given the focus. */
const NO_RING = { outlineWidth: 0 };

/** Gives a mini-app's place the focus when the person arrives at it, so that keyboards and screen readers go on there. */
function useArrivalFocus(shown: boolean) {
  const arrived = useContext(ArrivedContext);
  const place = useRef<View>(null);
  useEffect(() => {
    if (arrived && shown) place.current?.focus();
  }, [arrived, shown]);
  return place;
}

function FrameBar({ wide, onResize }: { readonly wide: boolean; readonly onResize: () => void }) {
  const { navigation } = useServices();
  const { common, open } = useWords();
  const { space } = useTheme();
  const Back = useHostChrome().surroundings.direction === "rtl" ? ArrowRight : ArrowLeft;
  return (
    <View style={{ flexDirection: "row", justifyContent: "space-between", padding: space.sm }}>
      <IconButton icon={Back} label={common.allMiniApps} onPress={navigation.goHome} />
      <IconButton
        icon={wide ? Minimize2 : Maximize2}
        label={wide ? open.phoneSize : open.wider}
        onPress={onResize}
      />
    </View>
  );
}
