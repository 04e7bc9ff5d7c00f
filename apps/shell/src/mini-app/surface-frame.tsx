import type { Session } from "@atoll/host";
import { useHostChrome, useTheme } from "@atoll/react-native/chrome";
import { useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import { View, useWindowDimensions } from "react-native";
import type { ViewStyle } from "react-native";
import { IconButton } from "../chrome/icon-button.tsx";
import { ArrowLeft, ArrowRight, Maximize2, Minimize2 } from "../chrome/lucide.ts";
import { ArrivedContext } from "../screens/screen-heading.tsx";
import { GrowIn } from "../launch/grow-in.tsx";
import { useWords } from "../words/use-words.tsx";
import { useServices } from "../services/shell-services.ts";
import { goBackIn } from "./go-back-in.ts";

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
  /** Its opening, once there is one: its pages close before its place is left. */
  readonly session: Session | undefined;
  readonly children: ReactNode;
};

/** The place where a mini-app stands: the whole window of a phone, a frame of a phone's size or wider on a desktop. */
export function SurfaceFrame({ id, name, shown, session, children }: SurfaceFrameProps) {
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
      {framed && <FrameBar session={session} wide={wide} onResize={() => setWide(!wide)} />}
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

type FrameBarProps = {
  readonly session: Session | undefined;
  readonly wide: boolean;
  readonly onResize: () => void;
};

function FrameBar({ session, wide, onResize }: FrameBarProps) {
  const { navigation, prompts } = useServices();
  const within = useGoesBackWithin(session);
  const { common, open } = useWords();
  const { space } = useTheme();
  const Back = useHostChrome().surroundings.direction === "rtl" ? ArrowRight : ArrowLeft;
  return (
    <View style={{ flexDirection: "row", justifyContent: "space-between", padding: space.sm }}>
      <IconButton
        icon={Back}
        label={within ? common.back : common.allMiniApps}
        onPress={() => {
          if (session === undefined || !goBackIn(session, prompts.surfaces)) navigation.goHome();
        }}
      />
      <IconButton
        icon={wide ? Minimize2 : Maximize2}
        label={wide ? open.phoneSize : open.wider}
        onPress={onResize}
      />
    </View>
  );
}

const NEVER = () => () => undefined;

/** Whether back closes a page of the mini-app, or is its own to deal with. */
function useGoesBackWithin(session: Session | undefined): boolean {
  const chrome = session?.chrome;
  const state = useSyncExternalStore(chrome?.onChange ?? NEVER, () => chrome?.state());
  return state !== undefined && (state.depth > 1 || state.handlesBack);
}
