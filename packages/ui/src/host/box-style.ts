import { StyleSheet } from "react-native";
import type { StyleProp, ViewStyle } from "react-native";
import type { SpaceName } from "../tokens/index.ts";
import { mapValues, themed } from "./theme-context.ts";

type KitSpace = Exclude<SpaceName, "xxxl">;

/** The layout props that Stack, Row and Card share, as the schema lets them through. */
export type BoxProps = {
  readonly gap?: KitSpace | undefined;
  readonly padding?: KitSpace | undefined;
  readonly paddingX?: KitSpace | undefined;
  readonly paddingY?: KitSpace | undefined;
  readonly justify?: keyof typeof justify | undefined;
  readonly align?: keyof typeof align | undefined;
};

const useSpaceStyles = themed(({ space }) => ({
  gap: StyleSheet.create(mapValues(space, (gap) => ({ gap }))),
  padding: StyleSheet.create(mapValues(space, (padding) => ({ padding }))),
  paddingX: StyleSheet.create(mapValues(space, (paddingHorizontal) => ({ paddingHorizontal }))),
  paddingY: StyleSheet.create(mapValues(space, (paddingVertical) => ({ paddingVertical }))),
}));

/** The style of a box: only space of the theme and places inside the box, so that nothing leaves the surface. */
export function useBoxStyle({ gap, padding, paddingX, paddingY, ...places }: BoxProps): StyleProp<ViewStyle> {
  const space = useSpaceStyles();
  return [
    gap && space.gap[gap],
    padding && space.padding[padding],
    paddingX && space.paddingX[paddingX],
    paddingY && space.paddingY[paddingY],
    places.justify && justify[places.justify],
    places.align && align[places.align],
  ];
}

const justify = StyleSheet.create({
  start: { justifyContent: "flex-start" },
  center: { justifyContent: "center" },
  end: { justifyContent: "flex-end" },
  between: { justifyContent: "space-between" },
});

const align = StyleSheet.create({
  start: { alignItems: "flex-start" },
  center: { alignItems: "center" },
  end: { alignItems: "flex-end" },
  stretch: { alignItems: "stretch" },
  baseline: { alignItems: "baseline" },
});
