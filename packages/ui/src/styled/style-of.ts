import type { TextStyle, ViewStyle } from "react-native";
import { isWeb } from "../host/platform.ts";
import type { Elevations } from "../tokens/index.ts";
import { faceProps, layoutProps, letterProps } from "./style-props.ts";

type Props = Readonly<Record<string, unknown>>;

/** Props by which a box sits in its container; of one that is pressed they go to what takes the press. */
const PLACE: ReadonlySet<string> = new Set(
  Object.keys(layoutProps).filter((name) =>
    /^(flex|flexGrow|flexShrink|flexBasis|width|height|m(in|ax)(Width|Height)|aspectRatio|alignSelf|display|margin.*)$/.test(
      name,
    ),
  ),
);
const INSIDE: ReadonlySet<string> = new Set(
  [...Object.keys(layoutProps), ...Object.keys(faceProps)].filter(
    (name) => !PLACE.has(name) && name !== "elevation",
  ),
);
const LETTERS: ReadonlySet<string> = new Set(Object.keys(letterProps));

/** How a styled box sits in its container. */
export function placeStyle(props: Props): ViewStyle {
  return pick(props, PLACE);
}

/** What a styled box looks like, and how it holds its children. */
export function insideStyle(props: Props, elevations: Elevations): ViewStyle {
  const { elevation } = props;
  const shadow = typeof elevation === "number" && elevation > 0 ? elevations[levelOf(elevation)] : undefined;
  return { ...pick(props, INSIDE), ...(shadow !== undefined && { boxShadow: shadow }) };
}

/** What a styled text looks like at the text size that a person has chosen. */
export function letterStyle(props: Props, fontScale: number, sans: string): TextStyle {
  const style: Record<string, unknown> = { ...pick(props, LETTERS), ...(isWeb && { fontFamily: sans }) };
  for (const name of ["fontSize", "lineHeight", "letterSpacing"]) {
    if (typeof style[name] === "number") style[name] *= fontScale;
  }
  return style;
}

function levelOf(elevation: number): keyof Elevations {
  if (elevation <= 2) return "low";
  return elevation <= 8 ? "mid" : "high";
}

function pick(props: Props, names: ReadonlySet<string>): object {
  return Object.fromEntries(
    Object.entries(props).filter(([name, value]) => names.has(name) && value !== undefined),
  );
}
