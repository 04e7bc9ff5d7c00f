import { flatten } from "./style.ts";
import type { ImageStyle, TextStyle, ViewStyle } from "./style-types.ts";

type NamedStyle = ViewStyle | TextStyle | ImageStyle;

/** Styles as React Native code writes them. */
export const StyleSheet = Object.freeze({
  /** The styles as they are given; names that the subset lacks are found when a mini-app is bundled. */
  create: <const S extends { readonly [name: string]: NamedStyle }>(styles: S): S => styles,
  flatten,
  /** Joins two styles of which the second wins. */
  compose: <S>(first: S, second: S): readonly [S, S] => [first, second],
  /** The thinnest line that every screen draws. */
  hairlineWidth: 1,
});
