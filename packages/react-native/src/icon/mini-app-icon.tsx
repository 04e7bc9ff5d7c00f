import { Image, Platform, Text, View } from "react-native";
import type { ViewStyle } from "react-native";
import { useTheme } from "../chrome/host-chrome.ts";
import { iconColors, iconLetter } from "./icon-color.ts";

export type MiniAppIconProps = {
  readonly name: string;
  readonly color?: string | undefined;
  /** Address of the mini-app's own icon; a generated one is drawn without it. */
  readonly uri?: string | undefined;
  /** Points of a side. */
  readonly size: number;
};

/** A mini-app's icon: a rounded square. Decoration beside the name, so it is hidden from screen readers. */
export function MiniAppIcon({ name, color, uri, size }: MiniAppIconProps) {
  const { border } = useTheme().colors;
  const colors = iconColors(name, color);
  const frame: ViewStyle = {
    width: size,
    height: size,
    borderRadius: size * 0.235,
    overflow: "hidden",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: uri === undefined ? colors.ground : border,
  };
  return (
    <View style={frame} aria-hidden>
      {uri === undefined ? (
        <GeneratedIcon letter={iconLetter(name)} ink={colors.ink} size={size} />
      ) : (
        <Image source={{ uri }} style={{ width: size, height: size }} resizeMode="cover" alt="" />
      )}
    </View>
  );
}

/** A letter over the outline of an island. */
function GeneratedIcon(props: { readonly letter: string; readonly ink: string; readonly size: number }) {
  const { letter, ink, size } = props;
  const { fonts } = useTheme();
  const shore = (scale: number, opacity: number): ViewStyle => ({
    position: "absolute",
    width: size * scale,
    height: size * scale,
    left: size * (0.78 - scale / 2),
    top: size * (0.86 - scale / 2),
    borderRadius: size * scale,
    backgroundColor: ink,
    opacity,
  });
  return (
    <>
      <View style={shore(1.25, 0.09)} />
      <View style={shore(0.75, 0.1)} />
      <Text
        allowFontScaling={false}
        style={{
          color: ink,
          fontSize: size * 0.46,
          lineHeight: size * 0.58,
          fontWeight: "600",
          ...(Platform.OS === "web" && { fontFamily: fonts.sans }),
        }}
      >
        {letter}
      </Text>
    </>
  );
}
