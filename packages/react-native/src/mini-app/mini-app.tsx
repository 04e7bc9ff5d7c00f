import type { Session } from "@atoll/host";
import { useEffect, useMemo, useState } from "react";
import { View } from "react-native";
import type { LayoutChangeEvent, ViewProps } from "react-native";
import { useHostChrome, useTheme } from "../chrome/host-chrome.ts";
import { useAppIdentity } from "../icon/app-identity.ts";
import { useHostWords } from "../words/use-host-words.ts";
import { AskingFrame } from "./asking-frame.tsx";
import { CAPSULE_HEIGHT, Capsule } from "./capsule.tsx";
import { ErrorScreen } from "./error-screen.tsx";
import { LeaveSheet } from "./leave-sheet.tsx";
import { LoadingScreen } from "./loading-screen.tsx";
import { MainButtonBar } from "./main-button-bar.tsx";
import { Surface, useWindowOf } from "./surface.tsx";
import type { Insets, SurfaceSize } from "./surface.tsx";
import { SurfaceBoundary } from "./surface-boundary.tsx";
import { useInFront } from "./use-in-front.ts";
import { useSessionChrome } from "./use-session-chrome.ts";
import { useSessionStanding } from "./use-session-standing.ts";
import { useSheetOpen } from "./use-sheet-open.ts";
import { useSurfaceActs } from "./use-surface-acts.ts";

export type MiniAppProps = {
  readonly session: Session;
  /** The close button, here or on the error screen. */
  readonly onClose: () => void;
  /** The menu button. */
  readonly onMenu: () => void;
  /** "Open again", after the session has ended. */
  readonly onReopen: () => void;
  /** Points of the device's own bars and notches that the mini-app's rectangle reaches under. */
  readonly safeArea?: Insets;
  /** False while another page of the host app covers it. */
  readonly visible?: boolean;
  /** Told when the host's own code failed to draw the mini-app: worth reporting. */
  readonly onFault?: (error: unknown) => void;
};

const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** One open mini-app: its surface, the host's capsule above it, and what stands there before and after. Fills its parent. */
export function MiniApp(props: MiniAppProps) {
  const { session, onClose, onMenu, onReopen, safeArea = NO_INSETS, visible = true, onFault } = props;
  const app = useAppIdentity(session.app);
  const { state, end, fail } = useSessionStanding(session, onFault);
  const insets = useMemo(() => ({ ...safeArea, top: safeArea.top + CAPSULE_HEIGHT }), [safeArea]);
  const [size, measure] = useSize();
  const asking = useSheetOpen();
  const { ends } = useHostWords();
  useWindowOf({ session, insets, size });
  const inFront = useInFront() && visible;
  useEffect(() => session.setVisible(inFront), [session, inFront]);
  const { prompts } = useHostChrome();
  const [leaving, setLeaving] = useState(false);
  const { leaveConfirm } = useSessionChrome(session);
  const leave = state === "open" && leaveConfirm !== null ? () => setLeaving(true) : onClose;
  useSurfaceActs(session, { close: leave, restart: onReopen });
  const { key } = session.app.owner;
  useEffect(() => {
    if (!visible) prompts.leaveFront(key);
  }, [prompts, key, visible]);
  return (
    <View style={{ flex: 1, overflow: "hidden" }}>
      <Ground onLayout={measure} {...((asking || !visible) && ASIDE)}>
        {state === "open" && (
          <SurfaceBoundary key={session.id} onError={fail}>
            <Surface session={session} insets={insets} size={size} />
          </SurfaceBoundary>
        )}
        {state === "opening" && <LoadingScreen app={app} />}
        {end !== undefined && (
          <ErrorScreen
            app={app}
            code={end.code}
            message={ends[end.code] ?? end.message}
            onReopen={onReopen}
            onClose={onClose}
          />
        )}
      </Ground>
      {state === "open" && <MainButtonBar session={session} name={app.name} />}
      <AskingFrame shown={asking} />
      <View {...(asking && ASIDE)} style={{ position: "absolute", top: safeArea.top, end: safeArea.right }}>
        <Capsule name={app.name} onMenu={onMenu} onClose={leave} />
      </View>
      {leaving && leaveConfirm !== null && (
        <LeaveSheet app={app} message={leaveConfirm} onLeave={onClose} onStay={() => setLeaving(false)} />
      )}
    </View>
  );
}

/**
 * Out of reach and unheard while the host asks something, or shows another page.
 * Security: what lies under a sheet or page of the host can be neither operated nor read out, and no field in it takes the keyboard.
 */
const ASIDE = {
  inert: true,
  accessibilityElementsHidden: true,
  importantForAccessibility: "no-hide-descendants",
} as const;

function useSize(): readonly [SurfaceSize, (event: LayoutChangeEvent) => void] {
  const [size, setSize] = useState<SurfaceSize>({ width: 0, height: 0 });
  const measure = (event: LayoutChangeEvent) => {
    const { width, height } = event.nativeEvent.layout;
    setSize((last) => (last.width === width && last.height === height ? last : { width, height }));
  };
  return [size, measure];
}

function Ground(props: ViewProps) {
  const { colors } = useTheme();
  return <View {...props} style={{ flex: 1, backgroundColor: colors.background }} />;
}
