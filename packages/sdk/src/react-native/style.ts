import { BOX_NAMES, LETTER_NAMES, SAME_AS, WITHOUT_EFFECT } from "./style-names.ts";
import type { TextStyle, ViewStyle } from "./style-types.ts";

/** One style, a list of styles of which later ones win, or nothing. */
export type StyleProp<S> = S | false | null | undefined | readonly StyleProp<S>[];

type Values = Record<string, unknown>;

/** Joins a style prop to one style; of two values the later wins. */
export function flatten<S extends ViewStyle | TextStyle>(style: StyleProp<S>): Partial<S> {
  const joined: Values = {};
  joinInto(joined, style);
  return joined as Partial<S>;
}

function joinInto(joined: Values, style: unknown): void {
  if (Array.isArray(style)) {
    for (const each of style) joinInto(joined, each);
  } else if (typeof style === "object" && style !== null) Object.assign(joined, style);
}

/** The props by which the host draws a box of this style. */
export function boxProps(style: StyleProp<ViewStyle>): Values {
  return compile(flatten(style), (name) => BOX_NAMES.has(name));
}

/** The props by which the host draws a text of this style. */
export function textProps(style: StyleProp<TextStyle>): Values {
  return compile(flatten(style), (name) => BOX_NAMES.has(name) || LETTER_NAMES.has(name));
}

/** Only the props of a style that pass; for parts that have a look of their own and take no more than their place. */
export function placeProps(style: StyleProp<ViewStyle>): Values {
  return compile(flatten(style), (name) => PLACE.test(name) && BOX_NAMES.has(name), true);
}

const PLACE =
  /^(flex|flexGrow|flexShrink|flexBasis|alignSelf|display|opacity|(m(in|ax))?(width|height)|m(in|ax)(Width|Height)|margin.*)$/;

function compile(style: object, isKnown: (name: string) => boolean, quiet = false): Values {
  const props: Values = {};
  for (const [name, value] of Object.entries(style)) {
    const known = SAME_AS.get(name) ?? name;
    if (value === undefined || value === null || WITHOUT_EFFECT.has(name)) continue;
    if (isKnown(known) && isDrawable(value)) props[known] = toProp(known, value);
    else if (!quiet) warnOnce(name, value);
  }
  return props;
}

/** The host refuses what is below zero; one such value is no reason for a screen not to be drawn. */
function isDrawable(value: unknown): boolean {
  if (typeof value === "number") return value >= 0 && value < Number.POSITIVE_INFINITY;
  return typeof value === "string";
}

function toProp(name: string, value: unknown): unknown {
  return name === "fontWeight" ? String(value) : value;
}

const warned = new Set<string>();

function warnOnce(name: string, value: unknown): void {
  if (warned.has(name)) return;
  warned.add(name);
  // "position: relative" is what everything is.
  if (name === "position" && value === "relative") return;
  console.warn(`The style "${name}: ${String(value)}" has no effect in a mini-app.`);
}
