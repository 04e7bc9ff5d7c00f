import type { ReactNode, RefObject } from "react";
import {
  createContext,
  useContext,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { StyleSheet, View } from "react-native";
import { useSurface } from "../../host-component.ts";
import { COVER } from "../platform.ts";
import type { Overlay, Overlays } from "./overlays.ts";
import { createOverlays, isReachable, topModal } from "./overlays.ts";

type Layer = {
  readonly overlays: Overlays;
  readonly ground: RefObject<View | null>;
  /** Points that a bar along the lower edge of the content takes, the device's own among them; 0 without one. */
  readonly bar: number;
  setBar(points: number): void;
};

const LayerContext = createContext<Layer | null>(null);

/**
 * Holds what a mini-app draws, and over it its dialogs, sheets and notices.
 * Security: overlays are drawn in here, so none of them reaches past the surface or over the host's own chrome.
 */
export function OverlayLayer({ children }: { readonly children: ReactNode }) {
  const [overlays] = useState(createOverlays);
  const ground = useRef<View>(null);
  const [bar, setBar] = useState(0);
  const layer = useMemo((): Layer => ({ overlays, ground, bar, setBar }), [overlays, bar]);
  const shown = useSyncExternalStore(overlays.subscribe, overlays.shown, overlays.shown);
  return (
    <LayerContext value={layer}>
      <View ref={ground} style={styles.ground} {...(topModal(shown) !== undefined && ASIDE)}>
        {children}
      </View>
      {shown.map((overlay) => (
        <View key={overlay.key} style={styles.overlay} {...(!isReachable(overlay, shown) && ASIDE)}>
          {overlay.element}
        </View>
      ))}
    </LayerContext>
  );
}

/** Out of reach and unheard. */
const ASIDE = {
  inert: true,
  accessibilityElementsHidden: true,
  importantForAccessibility: "no-hide-descendants",
} as const;

/** Draws an overlay for as long as the calling component is there and gives one. */
export function useOverlay(overlay: Omit<Overlay, "key"> | null): void {
  const { overlays } = useLayer();
  const key = useId();
  useLayoutEffect(() => {
    if (overlay === null) overlays.hide(key);
    else overlays.show({ ...overlay, key });
  });
  useLayoutEffect(() => () => overlays.hide(key), [overlays, key]);
}

/** The content under the overlays, by which places on the surface are measured. */
export function useGround(): RefObject<View | null> {
  return useLayer().ground;
}

/** For a bar along the lower edge: to be told of its height, so that what floats keeps clear of it. */
export function useBottomBar(): (points: number) => void {
  const { setBar } = useLayer();
  useLayoutEffect(() => () => setBar(0), [setBar]);
  return setBar;
}

/** Points at the lower edge that what floats keeps clear of. */
export function useBottomEdge(): number {
  return Math.max(useLayer().bar, useSurface().environment.insets.bottom);
}

/** Points at the lower edge that notices keep clear of: those of {@link useBottomEdge}, and what floats there. */
export function useNoticeEdge(): number {
  const { overlays } = useLayer();
  const { fontScale } = useSurface().environment;
  const floats = overlays.shown().some(({ band }) => band === "floating");
  return useBottomEdge() + (floats ? FLOATING_SIDE * Math.max(1, fontScale) + FLOATING_MARGIN : 0);
}

/** Points of a button that floats, at usual text size, and around it. */
export const FLOATING_SIDE = 56;
const FLOATING_MARGIN = 16;

function useLayer(): Layer {
  const layer = useContext(LayerContext);
  if (layer === null) throw new Error("An overlay was drawn outside of a surface's overlay layer.");
  return layer;
}

const styles = StyleSheet.create({
  ground: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minHeight: 0 },
  // Presses beside an overlay are for what lies under it; a browser takes "box-none" only from a style sheet.
  overlay: { ...COVER, pointerEvents: "box-none" },
});
