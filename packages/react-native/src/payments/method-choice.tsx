import { MIN_TARGET } from "@atoll/ui/tokens";
import { Pressable, View } from "react-native";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useTheme } from "../chrome/host-chrome.ts";
import { useHostWords } from "../words/use-host-words.ts";

export type MethodChoiceProps = {
  readonly methods: readonly string[];
  readonly chosen: string;
  readonly onChoose: (method: string) => void;
  readonly disabled: boolean;
  readonly test: boolean;
};

/** Ways to pay, one of them chosen. */
export function MethodChoice({ methods, chosen, onChoose, disabled, test }: MethodChoiceProps) {
  const { space } = useTheme();
  const { payments } = useHostWords();
  return (
    <View role="radiogroup" aria-label={payments.payWith} style={{ gap: space.xs }}>
      <ChromeText step="small" weight="medium" color="muted">
        {test ? payments.testHint : payments.payWith}
      </ChromeText>
      {methods.map((method) => (
        <Method
          key={method}
          label={payments.methods[method] ?? method}
          chosen={method === chosen}
          disabled={disabled}
          onPress={() => onChoose(method)}
        />
      ))}
    </View>
  );
}

type MethodProps = {
  readonly label: string;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly onPress: () => void;
};

function Method({ label, chosen, disabled, onPress }: MethodProps) {
  const { colors, space } = useTheme();
  const ring = chosen ? colors.accent : colors.borderStrong;
  return (
    <Pressable
      role="radio"
      aria-checked={chosen}
      aria-label={label}
      disabled={disabled}
      onPress={onPress}
      style={{ flexDirection: "row", alignItems: "center", gap: space.md, minHeight: MIN_TARGET }}
    >
      <View
        style={{
          width: 20,
          height: 20,
          padding: 4,
          borderRadius: 10,
          borderWidth: chosen ? 2 : 1,
          borderColor: ring,
        }}
      >
        {chosen && <View style={{ flex: 1, borderRadius: 5, backgroundColor: colors.accent }} />}
      </View>
      <ChromeText>{label}</ChromeText>
    </Pressable>
  );
}
