import { useState } from "react";
import type { ViewStyle } from "react-native";
import { Image, StyleSheet, Text, View } from "react-native";
import type { HostComponentProps, ImageSource } from "../host-component.ts";
import { useLayout } from "../host/layout.tsx";
import { COVER, webStyle } from "../host/platform.ts";
import { Skeleton } from "../host/skeleton.tsx";
import { useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { bezier } from "../tokens/index.ts";
import type { imageSchema } from "./schema.ts";
import { useImage } from "./use-image.ts";

type Props = HostComponentProps<typeof imageSchema>["props"];

const USUAL_RATIO = 1.5;

/** Draws an Image: a skeleton first, then the picture or, where there is none, its description. */
export function ImageHost({ props }: HostComponentProps<typeof imageSchema>) {
  const { alt = "", radius = "md" } = props;
  const { axis } = useLayout();
  const { radius: corners } = useTheme();
  const styles = useStyles();
  const named = alt === "" ? { "aria-hidden": true } : ({ role: "img", "aria-label": alt } as const);
  return (
    <View {...named} style={[styles.frame, frameStyle(props, axis), { borderRadius: corners[radius] }]}>
      <Picture key={sourceKey(props.source)} props={props} />
    </View>
  );
}

function Picture({ props: { source, alt = "", fit = "cover" } }: { readonly props: Props }) {
  const [state, fail] = useImage(source);
  const [drawn, setDrawn] = useState(false);
  const styles = useStyles();
  if (state.step === "failed") return <Missing alt={alt} />;
  return (
    <>
      {!drawn && <Skeleton style={styles.fill} />}
      {state.step === "ready" && (
        <Image
          source={{ uri: state.uri }}
          resizeMode={fit}
          alt=""
          aria-hidden
          fadeDuration={0}
          onLoad={() => setDrawn(true)}
          onError={fail}
          style={[styles.fill, styles.picture, !drawn && styles.clear]}
        />
      )}
    </>
  );
}

/** The frame already carries the description for screen readers. */
function Missing({ alt }: { readonly alt: string }) {
  const styles = useStyles();
  const type = useTextStyles();
  return (
    <View aria-hidden style={[styles.fill, styles.missing]}>
      <View style={styles.mark}>
        <View style={styles.markStroke} />
      </View>
      {alt !== "" && (
        <Text
          allowFontScaling={false}
          numberOfLines={2}
          style={[type.size.caption, type.tone.muted, styles.alt]}
        >
          {alt}
        </Text>
      )}
    </View>
  );
}

function sourceKey(source: ImageSource | undefined): string | undefined {
  return typeof source === "object" ? `blob:${source.blob}` : source;
}

function frameStyle({ width, height, aspectRatio }: Props, axis: "row" | "column"): ViewStyle {
  const room: ViewStyle =
    axis === "row" ? { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 } : { width: "100%" };
  if (width !== undefined)
    return height !== undefined ? { width, height } : { width, aspectRatio: aspectRatio ?? USUAL_RATIO };
  if (height === undefined) return { ...room, aspectRatio: aspectRatio ?? USUAL_RATIO };
  return aspectRatio === undefined ? { ...room, height } : { height, aspectRatio };
}

const useStyles = themed(({ colors, space, motion }) =>
  StyleSheet.create({
    frame: { overflow: "hidden", maxWidth: "100%", backgroundColor: colors.sunken },
    fill: COVER,
    picture: webStyle({
      transitionProperty: "opacity",
      transitionDuration: `${motion.duration.normal}ms`,
      transitionTimingFunction: bezier(motion.curve.standard),
    }),
    clear: { opacity: 0 },
    missing: { alignItems: "center", justifyContent: "center", gap: space.xs, padding: space.xs },
    mark: {
      width: 22,
      height: 18,
      borderRadius: 4,
      borderWidth: 1.5,
      borderColor: colors.borderStrong,
      alignItems: "center",
      justifyContent: "center",
      overflow: "hidden",
    },
    markStroke: {
      width: 30,
      height: 1.5,
      backgroundColor: colors.borderStrong,
      transform: [{ rotate: "-38deg" }],
    },
    alt: { textAlign: "center", maxWidth: "100%" },
  }),
);
