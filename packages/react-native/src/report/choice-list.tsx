import { MIN_TARGET } from "@atoll/ui/tokens";
import { Pressable, View } from "react-native";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useTheme } from "../chrome/host-chrome.ts";

export type ChoiceListProps<C extends string> = {
  /** Names the list, for screen readers. */
  readonly label: string;
  readonly choices: readonly { readonly id: C; readonly words: string }[];
  readonly chosen: C | undefined;
  readonly onChoose: (id: C) => void;
  readonly disabled?: boolean;
};

/** A few choices of which one holds, as the host's sheets draw them. */
export function ChoiceList<C extends string>(props: ChoiceListProps<C>) {
  const { label, choices, chosen, onChoose, disabled = false } = props;
  const { colors, radius } = useTheme();
  return (
    <View
      role="radiogroup"
      aria-label={label}
      style={{
        borderRadius: radius.md,
        borderWidth: 1,
        borderColor: colors.border,
        backgroundColor: colors.surface,
        overflow: "hidden",
      }}
    >
      {choices.map(({ id, words }, place) => (
        <Choice
          key={id}
          words={words}
          first={place === 0}
          checked={id === chosen}
          disabled={disabled}
          onPress={() => onChoose(id)}
        />
      ))}
    </View>
  );
}

type ChoiceProps = {
  readonly words: string;
  readonly first: boolean;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onPress: () => void;
};

function Choice({ words, first, checked, disabled, onPress }: ChoiceProps) {
  const { colors, space } = useTheme();
  return (
    <Pressable
      role="radio"
      aria-checked={checked}
      aria-label={words}
      aria-disabled={disabled}
      disabled={disabled}
      onPress={onPress}
      style={({ pressed, hovered }: { readonly pressed: boolean; readonly hovered?: boolean }) => ({
        flexDirection: "row",
        alignItems: "center",
        gap: space.md,
        minHeight: MIN_TARGET,
        paddingHorizontal: space.lg,
        paddingVertical: space.sm,
        borderTopWidth: first ? 0 : 1,
        borderTopColor: colors.border,
        backgroundColor: pressed ? colors.pressed : hovered === true ? colors.hover : "transparent",
      })}
    >
      <View
        style={{
          width: 20,
          height: 20,
          borderRadius: 10,
          borderWidth: checked ? 6 : 1.5,
          borderColor: checked ? colors.accent : colors.borderStrong,
        }}
      />
      <View style={{ flex: 1 }}>
        <ChromeText>{words}</ChromeText>
      </View>
    </Pressable>
  );
}
