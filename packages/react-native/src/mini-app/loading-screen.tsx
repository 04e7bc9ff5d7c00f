import { useEffect, useState } from "react";
import { Animated, Easing, View } from "react-native";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useTheme } from "../chrome/host-chrome.ts";
import type { AppIdentity } from "../icon/app-identity.ts";
import { MiniAppIcon } from "../icon/mini-app-icon.tsx";
import { useHostWords } from "../words/use-host-words.ts";

/** A mini-app that opens faster than this shows nothing in between. */
export const LOADING_AFTER_MS = 300;

const TRACK_WIDTH = 96;
const SWEEP_MS = 1_100;

/** Stands in place of a mini-app that is still opening: its icon, its name, and that something is happening. */
export function LoadingScreen({ app }: { readonly app: AppIdentity }) {
  const { colors, space } = useTheme();
  const late = useLate();
  const words = useHostWords().surface;
  return (
    <View
      role="status"
      aria-label={late ? words.opening(app.name) : undefined}
      style={{
        flex: 1,
        alignItems: "center",
        justifyContent: "center",
        gap: space.lg,
        backgroundColor: colors.background,
      }}
    >
      {late && (
        <>
          <MiniAppIcon {...app} size={72} />
          <ChromeText step="large" weight="semibold">
            {app.name}
          </ChromeText>
          <Sweep />
        </>
      )}
    </View>
  );
}

function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LOADING_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return late;
}

/** A light that sweeps along a track; still where the user asked for less motion. */
function Sweep() {
  const { colors, motion } = useTheme();
  const [at] = useState(() => new Animated.Value(0));
  const still = motion.duration.slow === 0;
  useEffect(() => {
    if (still) return;
    const easing = Easing.inOut(Easing.quad);
    const sweep = Animated.loop(
      Animated.timing(at, { toValue: 1, duration: SWEEP_MS, easing, useNativeDriver: false }),
    );
    sweep.start();
    return () => sweep.stop();
  }, [at, still]);
  const translateX = at.interpolate({ inputRange: [0, 1], outputRange: [-TRACK_WIDTH / 2, TRACK_WIDTH] });
  return (
    <View
      style={{
        width: TRACK_WIDTH,
        height: 3,
        borderRadius: 2,
        overflow: "hidden",
        backgroundColor: colors.sunken,
      }}
    >
      <Animated.View
        style={{
          width: TRACK_WIDTH / 2,
          height: 3,
          borderRadius: 2,
          backgroundColor: colors.accent,
          transform: [{ translateX: still ? TRACK_WIDTH / 4 : translateX }],
        }}
      />
    </View>
  );
}
