import { Pressable, StyleSheet, Text, View } from "react-native";
import { usePalette } from "./palette.ts";

const MOST = 12;

type Props = { readonly people: number; readonly onChange: (people: number) => void };

/** For how many people to cook. */
export function PeopleStepper({ people, onChange }: Props) {
  const { ink } = usePalette();
  return (
    <View style={styles.row}>
      <Key sign="−" label="One fewer" disabled={people <= 1} onPress={() => onChange(people - 1)} />
      <Text style={[styles.count, { color: ink }]}>
        {people} {people === 1 ? "person" : "people"}
      </Text>
      <Key sign="+" label="One more" disabled={people >= MOST} onPress={() => onChange(people + 1)} />
    </View>
  );
}

type KeyProps = {
  readonly sign: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
};

function Key({ sign, label, disabled, onPress }: KeyProps) {
  const { line, ink } = usePalette();
  return (
    <Pressable
      onPress={onPress}
      disabled={disabled}
      accessibilityRole="button"
      accessibilityLabel={label}
      style={[styles.key, { borderColor: line }, disabled && styles.off]}
    >
      <Text style={[styles.sign, { color: ink }]}>{sign}</Text>
    </Pressable>
  );
}

const styles = StyleSheet.create({
  row: { flexDirection: "row", alignItems: "center", gap: 12 },
  count: { minWidth: 84, fontSize: 15, textAlign: "center" },
  key: {
    width: 44,
    height: 44,
    borderRadius: 22,
    borderWidth: 1,
    alignItems: "center",
    justifyContent: "center",
  },
  sign: { fontSize: 20, lineHeight: 24 },
  off: { opacity: 0.4 },
});
