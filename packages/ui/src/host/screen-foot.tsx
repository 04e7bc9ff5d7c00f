import type { ReactNode } from "react";
import { createContext, useContext, useId, useLayoutEffect, useState, useSyncExternalStore } from "react";
import { StyleSheet, View } from "react-native";
import { useSurface } from "../host-component.ts";
import { MAX_CONTENT_WIDTH } from "../tokens/index.ts";
import { themed } from "./theme-context.ts";

/** What stands below the scrolling body of a screen, by who put it there. */
export type ScreenFoot = {
  put(key: string, element: ReactNode): void;
  take(key: string): void;
  shown(): ReadonlyMap<string, ReactNode>;
  subscribe(listener: () => void): () => void;
};

function createScreenFoot(): ScreenFoot {
  const listeners = new Set<() => void>();
  let shown: ReadonlyMap<string, ReactNode> = new Map();
  function set(next: ReadonlyMap<string, ReactNode>): void {
    shown = next;
    listeners.forEach((listener) => listener());
  }
  return {
    put: (key, element) => set(new Map([...shown, [key, element]])),
    take: (key) => set(new Map([...shown].filter(([other]) => other !== key))),
    shown: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The foot of the screen around; null outside of any. */
export const ScreenFootContext = createContext<ScreenFoot | null>(null);

/** A screen's own foot, and whether anything stands on it. */
export function useOwnFoot(): readonly [foot: ScreenFoot, isUsed: boolean] {
  const [foot] = useState(createScreenFoot);
  const isUsed = useSyncExternalStore(foot.subscribe, () => foot.shown().size > 0);
  return [foot, isUsed];
}

/** Draws an element at the foot of the screen around for as long as the caller is drawn; false where there is none. */
export function useScreenFoot(element: ReactNode): boolean {
  const foot = useContext(ScreenFootContext);
  const key = useId();
  useLayoutEffect(() => foot?.put(key, element));
  useLayoutEffect(() => () => foot?.take(key), [foot, key]);
  return foot !== null;
}

/** Draws what stands on a screen's foot. */
export function ScreenFootView({ foot }: { readonly foot: ScreenFoot }) {
  const { insets } = useSurface().environment;
  const shown = useSyncExternalStore(foot.subscribe, foot.shown);
  const styles = useStyles();
  if (shown.size === 0) return null;
  return (
    <View style={[styles.foot, { paddingBottom: insets.bottom }]}>
      {[...shown].map(([key, element]) => (
        <View key={key} style={styles.column}>
          {element}
        </View>
      ))}
    </View>
  );
}

const useStyles = themed(({ colors, space }) =>
  StyleSheet.create({
    foot: {
      flexShrink: 0,
      borderTopWidth: StyleSheet.hairlineWidth,
      borderTopColor: colors.border,
      backgroundColor: colors.surface,
    },
    column: {
      width: "100%",
      maxWidth: MAX_CONTENT_WIDTH,
      alignSelf: "center",
      paddingHorizontal: space.lg,
      paddingVertical: space.md,
    },
  }),
);
