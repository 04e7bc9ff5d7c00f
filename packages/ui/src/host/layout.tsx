import { createContext, isValidElement, useContext, useLayoutEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { ViewStyle } from "react-native";
import { StyleSheet } from "react-native";

type Axis = "row" | "column";

/** What a component needs to know of the container it is drawn in. */
export type Layout = {
  readonly axis: Axis;
  /**
   * Asks every container up to the screen for a bounded height, so that a list can scroll in it; returns how to give it
   * back. Null where heights cannot be bounded: inside an item of a list.
   */
  readonly claimFill: (() => () => void) | null;
  /** Points of the screen's padding at start and end that a list may draw across. */
  readonly gutter: number;
  /** Points of the screen's padding at the bottom that a list may draw across, if this child ends where the screen ends. */
  endInset(childId: number): number;
  /** Tells the screen whether content has scrolled under its bar. */
  onScrolled(scrolled: boolean): void;
};

const nothing = (): void => undefined;
const zero = (): number => 0;

/** A surface without a Screen: bounded, and without padding. */
const SURFACE: Layout = {
  axis: "column",
  claimFill: () => nothing,
  gutter: 0,
  endInset: zero,
  onScrolled: nothing,
};

/** Inside an item of a list, which is as high as what it holds. */
export const ITEM_LAYOUT: Layout = { ...SURFACE, claimFill: null };

export const LayoutContext = createContext(SURFACE);

/** The container this component is drawn in. */
export function useLayout(): Layout {
  return useContext(LayoutContext);
}

type Own = {
  readonly axis: Axis;
  readonly children: ReactNode;
  /** Points that a list may draw across at its sides, and below when it is the last child. */
  readonly gutter?: number;
  readonly end?: number;
  readonly onScrolled?: (scrolled: boolean) => void;
};

/** A container's own part: whether a list inside has asked it to fill, and what its children are told. */
export function useContainer(own: Own): { readonly fills: boolean; readonly layout: Layout } {
  const parent = useLayout();
  const [claims, setClaims] = useState(0);
  const { axis, children, gutter = 0, end = 0, onScrolled = parent.onScrolled } = own;
  const claimAbove = parent.claimFill;
  const claimFill = useMemo(() => claimAbove && countClaims(claimAbove, setClaims), [claimAbove]);
  const lastKey = keyOfLast(children);
  const layout = useMemo(
    () => ({
      axis,
      claimFill,
      gutter,
      endInset: (childId: number) => (String(childId) === lastKey ? end : 0),
      onScrolled,
    }),
    [axis, claimFill, gutter, end, lastKey, onScrolled],
  );
  return { fills: claims > 0, layout };
}

/** Children are keyed by their node's id. */
function keyOfLast(children: ReactNode): string | null {
  const last: unknown = Array.isArray(children) ? children.at(-1) : children;
  return isValidElement(last) ? last.key : null;
}

function countClaims(
  claimAbove: () => () => void,
  setClaims: (update: (count: number) => number) => void,
): () => () => void {
  return () => {
    setClaims((count) => count + 1);
    const release = claimAbove();
    return () => {
      setClaims((count) => count - 1);
      release();
    };
  };
}

/** Makes the containers around a list bound its height; false where they cannot. */
export function useFill(): boolean {
  const { claimFill } = useLayout();
  useLayoutEffect(() => claimFill?.(), [claimFill]);
  return claimFill !== null;
}

/** How a component sits in its container. */
export function itemStyle(axis: Axis, grow: boolean | undefined): ViewStyle | null {
  if (axis === "row") return grow === true ? styles.growInRow : styles.inRow;
  return grow === true ? styles.growInColumn : null;
}

/** How a container sits in its own when a list inside it scrolls. */
export const fillStyle: ViewStyle = {
  flexGrow: 1,
  flexShrink: 1,
  flexBasis: 0,
  minHeight: 0,
  alignSelf: "stretch",
};

/** How a component that is only as wide as what it holds sits in its container: a column would stretch it. */
export function hugStyle(axis: Axis): ViewStyle | null {
  return axis === "column" ? styles.hugInColumn : null;
}

const styles = StyleSheet.create({
  hugInColumn: { alignSelf: "flex-start" },
  inRow: { flexShrink: 1 },
  growInRow: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 },
  growInColumn: { flexGrow: 1 },
});
