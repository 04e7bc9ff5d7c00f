import { useMemo } from "react";
import { StyleSheet, View } from "react-native";
import { Path, Svg } from "react-native-svg";
import { useTheme } from "../host/theme-context.ts";
import type { HostComponentProps } from "../host-component.ts";
import { drawCode } from "./modules.ts";
import type { qrCodeSchema } from "./schema.ts";

/** Readers look for dark on light, whatever the theme is. */
const DARK = "#000000";
const LIGHT = "#ffffff";

/** For browsers, which would draw hairlines between the lines of a code. */
const CRISP: object = { shapeRendering: "crispEdges" };

/** Draws a QRCode. */
export function QRCodeHost({ props }: HostComponentProps<typeof qrCodeSchema>) {
  const { value = "", label = "", size = 200, correction = "medium" } = props;
  const { radius } = useTheme();
  const { side, path } = useMemo(() => drawCode(value, correction), [value, correction]);
  return (
    <View role="img" aria-label={label} style={[styles.frame, { width: size, borderRadius: radius.sm }]}>
      <View aria-hidden style={styles.code}>
        <Svg width="100%" height="100%" viewBox={`0 0 ${side} ${side}`} {...CRISP}>
          <Path d={path} fill={DARK} />
        </Svg>
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  frame: {
    maxWidth: "100%",
    aspectRatio: 1,
    alignSelf: "center",
    overflow: "hidden",
    backgroundColor: LIGHT,
  },
  code: { width: "100%", height: "100%", pointerEvents: "none" },
});
