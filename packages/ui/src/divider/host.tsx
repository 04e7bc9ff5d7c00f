import { StyleSheet, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useLayout } from "../host/layout.tsx";
import { mapValues, themed } from "../host/theme-context.ts";
import type { dividerSchema } from "./schema.ts";

/** Draws a Divider, across the axis of its container. */
export function DividerHost({ props }: HostComponentProps<typeof dividerSchema>) {
  const { inset = "none", strong = false } = props;
  const upright = useLayout().axis === "row";
  const styles = useStyles();
  return (
    <View
      role="separator"
      {...(upright && UPRIGHT)}
      style={[
        upright ? styles.upright : styles.level,
        strong && styles.strong,
        (upright ? styles.insetY : styles.insetStart)[inset],
      ]}
    />
  );
}

/** For browsers, which take a separator for level; React Native's types do not know it. */
const UPRIGHT: object = { "aria-orientation": "vertical" };

const useStyles = themed(({ colors, space }) => ({
  insetStart: StyleSheet.create(mapValues(space, (marginStart) => ({ marginStart }))),
  insetY: StyleSheet.create(mapValues(space, (marginVertical) => ({ marginVertical }))),
  ...StyleSheet.create({
    level: { height: StyleSheet.hairlineWidth, alignSelf: "stretch", backgroundColor: colors.border },
    upright: { width: StyleSheet.hairlineWidth, alignSelf: "stretch", backgroundColor: colors.border },
    strong: { backgroundColor: colors.borderStrong },
  }),
}));
