import type { Tone } from "@atoll/ui/tokens";
import { View } from "react-native";
import type { ViewStyle } from "react-native";
import { useTheme } from "../chrome/host-chrome.ts";

const SIZE = 56;

/** A disc with a tick, a cross, or two hands of a clock. It only decorates: the words say what it means. */
export function OutcomeMark({ tone }: { readonly tone: Tone }) {
  const { colors } = useTheme();
  const ground = { positive: colors.positiveSoft, critical: colors.criticalSoft }[tone as string];
  const ink = { positive: colors.onPositiveSoft, critical: colors.onCriticalSoft }[tone as string];
  return (
    <View
      aria-hidden
      style={{
        width: SIZE,
        height: SIZE,
        borderRadius: SIZE / 2,
        alignItems: "center",
        justifyContent: "center",
        backgroundColor: ground ?? colors.cautionSoft,
      }}
    >
      <Sign tone={tone} ink={ink ?? colors.onCautionSoft} />
    </View>
  );
}

function Sign({ tone, ink }: { readonly tone: Tone; readonly ink: string }) {
  const bar = (height: number, rotate: string, more: ViewStyle = {}) => (
    <View
      style={{
        position: "absolute",
        width: 3,
        height,
        borderRadius: 2,
        backgroundColor: ink,
        transform: [{ rotate }],
        ...more,
      }}
    />
  );
  if (tone === "positive") {
    const tick: ViewStyle = {
      width: 13,
      height: 24,
      marginBottom: 6,
      borderColor: ink,
      borderRightWidth: 3,
      borderBottomWidth: 3,
      transform: [{ rotate: "45deg" }],
    };
    return <View style={tick} />;
  }
  if (tone === "critical") {
    return (
      <>
        {bar(26, "45deg")}
        {bar(26, "-45deg")}
      </>
    );
  }
  return (
    <>
      {bar(16, "0deg", { top: 15 })}
      {bar(12, "90deg", { top: 22, left: 31 })}
    </>
  );
}
