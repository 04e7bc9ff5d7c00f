import { useState } from "react";
import { Image, StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import { COVER } from "../host/platform.ts";
import { useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { useImage } from "../image/use-image.ts";
import { initialsOf, shadeOf } from "./initials.ts";
import type { avatarSchema } from "./schema.ts";

type Props = HostComponentProps<typeof avatarSchema>["props"];

const POINTS = { small: 28, medium: 40, large: 56, xlarge: 88 } as const;
const SHADES = ["accent", "positive", "caution", "neutral"] as const;
/** Grows with text, but not so far that it leaves no room for it. */
const MOST_SCALE = 1.5;

/** Draws an Avatar: initials, and over them the picture once it is there. */
export function AvatarHost({ props }: HostComponentProps<typeof avatarSchema>) {
  const { label = "", size = "medium", shape = "circle", decorative = false } = props;
  const { fontScale } = useSurface().environment;
  const { radius } = useTheme();
  const styles = useStyles();
  const side = POINTS[size] * Math.min(MOST_SCALE, Math.max(1, fontScale));
  const shade = SHADES[shadeOf(label, SHADES.length)] ?? "neutral";
  return (
    <View
      {...(decorative ? { "aria-hidden": true } : ({ role: "img", "aria-label": label } as const))}
      style={[
        styles.frame,
        styles[shade],
        { width: side, height: side, borderRadius: shape === "circle" ? radius.full : side / 4 },
      ]}
    >
      <Initials label={label} side={side} />
      {props.source !== undefined && <Picture source={props.source} />}
    </View>
  );
}

function Initials({ label, side }: { readonly label: string; readonly side: number }) {
  const { locale } = useSurface().environment;
  const type = useTextStyles();
  return (
    <Text
      aria-hidden
      allowFontScaling={false}
      numberOfLines={1}
      style={[type.of("body", "semibold"), { fontSize: side * 0.38, lineHeight: side, letterSpacing: 0 }]}
    >
      {initialsOf(label, locale)}
    </Text>
  );
}

/** The initials stay where there is no picture to be had. */
function Picture({ source }: { readonly source: NonNullable<Props["source"]> }) {
  const [state, fail] = useImage(source);
  const [drawn, setDrawn] = useState<string | null>(null);
  const styles = useStyles();
  if (state.step !== "ready") return null;
  return (
    <Image
      source={{ uri: state.uri }}
      resizeMode="cover"
      alt=""
      aria-hidden
      fadeDuration={0}
      onLoad={() => setDrawn(state.uri)}
      onError={fail}
      style={[COVER, styles.picture, drawn !== state.uri && styles.clear]}
    />
  );
}

const useStyles = themed(({ colors }) =>
  StyleSheet.create({
    frame: { flexShrink: 0, overflow: "hidden", alignItems: "center", justifyContent: "center" },
    accent: { backgroundColor: colors.accentSoft },
    positive: { backgroundColor: colors.positiveSoft },
    caution: { backgroundColor: colors.cautionSoft },
    neutral: { backgroundColor: colors.sunken },
    /** A picture with holes in it must not show the initials. */
    picture: { backgroundColor: colors.sunken },
    clear: { opacity: 0 },
  }),
);
