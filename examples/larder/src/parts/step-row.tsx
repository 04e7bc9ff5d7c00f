import { ActivityIndicator, Pressable, StyleSheet, Text, View } from "react-native";
import type { Step } from "../model/recipe.ts";
import { usePalette } from "./palette.ts";
import { useTimer } from "./use-timer.ts";

type Props = { readonly step: Step; readonly number: number };

/** One step of a recipe, with a timer where it takes time on its own. */
export function StepRow({ step, number }: Props) {
  const { ink, faint, line } = usePalette();
  return (
    <View style={[styles.step, { borderColor: line }]}>
      <Text style={[styles.number, { color: faint }]}>{number}</Text>
      <View style={styles.words}>
        <Text style={[styles.text, { color: ink }]}>{step.text}</Text>
        {step.minutes !== undefined && <StepTimer minutes={step.minutes} />}
      </View>
    </View>
  );
}

function StepTimer({ minutes }: { readonly minutes: number }) {
  const { warm, faint } = usePalette();
  const { state, secondsLeft, start, stop } = useTimer(minutes * 60);
  if (state === "done") return <Text style={{ color: faint }}>Done</Text>;
  return (
    <View style={styles.timer}>
      {state === "running" && <ActivityIndicator size="small" color={warm} />}
      <Pressable
        onPress={state === "running" ? stop : start}
        accessibilityLabel={state === "running" ? "Stop the timer" : `Start ${minutes} minutes`}
      >
        <Text style={[styles.action, { color: warm }]}>
          {state === "running" ? clock(secondsLeft) : `Start ${minutes} min`}
        </Text>
      </Pressable>
    </View>
  );
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const styles = StyleSheet.create({
  step: { flexDirection: "row", gap: 12, paddingVertical: 12, borderTopWidth: StyleSheet.hairlineWidth },
  number: { width: 20, fontSize: 15, fontWeight: "700", textAlign: "center" },
  words: { flex: 1, gap: 6 },
  text: { fontSize: 15, lineHeight: 22 },
  timer: { flexDirection: "row", alignItems: "center", gap: 8 },
  action: { fontSize: 15, fontWeight: "600", paddingVertical: 6 },
});
