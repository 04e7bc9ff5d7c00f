import { useState } from "react";
import { ActivityIndicator, Animated, StyleSheet, View } from "react-native";
import { Glyph } from "../../icon/glyph.tsx";
import { MIN_TARGET } from "../../tokens/index.ts";
import { COVER } from "../platform.ts";
import { themed, useTheme } from "../theme-context.ts";
import { Touchable } from "../touchable.tsx";
import { MOST_PULLED } from "./pull.ts";
import { useKitWords } from "../words/use-kit-words.ts";

type RefreshSignProps = {
  readonly busy: boolean;
  readonly pulled: Animated.Value;
  readonly top: number;
  readonly onRefresh: () => void;
};

/** Comes down with a pull and turns while it is answered. It is a button too, seen when the keyboard comes to it. */
export function RefreshSign({ busy, pulled, top, onRefresh }: RefreshSignProps) {
  const [focused, setFocused] = useState(false);
  const { colors, motion, radius } = useTheme();
  const styles = useStyles();
  const words = useKitWords();
  const fixed = busy || focused;
  const opacity = pulled.interpolate({ inputRange: [0, MOST_PULLED / 2], outputRange: [0, 1] });
  const translateY = pulled.interpolate({ inputRange: [0, MOST_PULLED], outputRange: [0, MOST_PULLED / 2] });
  return (
    <View style={[styles.place, { top }]}>
      <Animated.View
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        style={[styles.sign, fixed ? styles.fixed : { opacity, transform: [{ translateY }] }]}
      >
        {busy && <View role="status" aria-label={words.refreshing} style={styles.status} />}
        <Touchable
          label={words.refresh}
          busy={busy}
          onPress={onRefresh}
          radius={radius.full}
          style={fixed ? undefined : styles.unseen}
          faceStyle={styles.face}
        >
          {busy ? (
            <ActivityIndicator
              aria-hidden
              size="small"
              color={colors.accent}
              animating={motion.duration.normal > 0}
              hidesWhenStopped={false}
            />
          ) : (
            <Glyph name="refresh-cw" size={20} color={colors.onAccentSoft} />
          )}
        </Touchable>
      </Animated.View>
    </View>
  );
}

const useStyles = themed(({ colors, elevation, radius, space }, fontScale) => {
  const side = MIN_TARGET * Math.max(1, fontScale);
  return StyleSheet.create({
    place: { position: "absolute", left: 0, right: 0, alignItems: "center", pointerEvents: "box-none" },
    sign: {
      marginTop: space.sm,
      borderRadius: radius.full,
      backgroundColor: colors.raised,
      boxShadow: elevation.mid,
    },
    fixed: { opacity: 1 },
    // What nobody sees takes no presses from what lies under it.
    unseen: { pointerEvents: "none" },
    face: { width: side, height: side, alignItems: "center", justifyContent: "center" },
    status: COVER,
  });
});
