import type { Length, ViewStyle } from "./style-types.ts";

/** What a list's content container asks for, as its items can give it. */
export type ListPadding = {
  /** Style of each item: the room at its sides. */
  readonly outside: ViewStyle;
  readonly top: Length;
  readonly bottom: Length;
  /** Points between two items. */
  readonly between: number;
};

/** Gives the padding of a content container to the items of a list, since the container itself is the host's. */
export function splitPadding(style: ViewStyle): ListPadding {
  const all = style.padding ?? 0;
  const { paddingHorizontal: across = all, paddingVertical: along = all } = style;
  return {
    outside: {
      paddingStart: style.paddingStart ?? style.paddingLeft ?? across,
      paddingEnd: style.paddingEnd ?? style.paddingRight ?? across,
    },
    top: style.paddingTop ?? along,
    bottom: style.paddingBottom ?? along,
    between: style.rowGap ?? style.gap ?? 0,
  };
}
