import { createImageUri } from "#image-uri";
import type { Session } from "@atoll/host";
import type { Environment } from "@atoll/protocol";
import { OverlayLayer, SurfaceContext, ThemeContext } from "@atoll/ui/host";
import type { Surface as SurfaceValue } from "@atoll/ui/host";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { StyleSheet, View } from "react-native";
import { useHostChrome } from "../chrome/host-chrome.ts";
import { drawChildren } from "../tree/remote-node-view.tsx";
import { shareImages } from "./share-images.ts";
import { SurfaceDialog } from "./surface-dialog.tsx";
import { SurfaceNotices } from "./surface-notices.tsx";

/** Points at each edge of the surface that the host's chrome lies over. */
export type Insets = Environment["insets"];

/** Points of a surface, zero before it was laid out. */
export type SurfaceSize = Environment["window"];

export type SurfaceProps = {
  readonly session: Session;
  readonly insets: Insets;
  readonly size: SurfaceSize;
};

/**
 * The rectangle that a mini-app draws in, and nothing else.
 * Security: it clips what is inside, so that no size or position a mini-app chooses reaches the host's chrome around it.
 */
export function Surface(props: SurfaceProps) {
  const value = useSurfaceValue(props);
  const { theme } = useHostChrome();
  const { direction, locale } = value.environment;
  return (
    <View {...{ lang: locale }} style={styles.frame}>
      {/* Apart from the language: React Native on the web would take its direction, whatever `dir` says. */}
      <View {...{ dir: direction }} style={[styles.ground, { direction }]}>
        <SurfaceContext value={value}>
          <ThemeContext value={theme}>
            <OverlayLayer>
              <Root session={props.session} />
              <SurfaceDialog app={props.session.app} />
              <SurfaceNotices session={props.session} />
            </OverlayLayer>
          </ThemeContext>
        </SurfaceContext>
      </View>
    </View>
  );
}

/** Tells a session of the rectangle it draws in, also while it is still opening. */
export function useWindowOf({ session, insets, size }: SurfaceProps): void {
  useEffect(() => {
    // Before the first layout there is nothing to tell.
    if (size.width > 0) session.setEnvironment({ insets, window: size });
  }, [session, insets, size]);
}

function Root({ session }: { readonly session: Session }) {
  const { tree } = session;
  const subscribe = useCallback((listener: () => void) => tree.subscribe(tree.root.id, listener), [tree]);
  const children = useSyncExternalStore(subscribe, () => tree.root.children);
  return drawChildren(session, children, false);
}

function useSurfaceValue({ session, insets, size }: SurfaceProps): SurfaceValue {
  const { surroundings } = useHostChrome();
  // Of the session alone: images are held on to while the surroundings change.
  const resolveImage = useMemo(
    () => shareImages(async (source) => createImageUri(await session.resolveImage(source))),
    [session],
  );
  return useMemo(
    () => ({
      appName: session.app.manifest.name,
      environment: { ...surroundings, insets, window: size },
      resolveImage,
      requestRange: session.requestRange.bind(session),
      registerMethods: session.registerMethods.bind(session),
    }),
    [session, surroundings, insets, size, resolveImage],
  );
}

const styles = StyleSheet.create({ frame: { flex: 1, overflow: "hidden" }, ground: { flex: 1 } });
