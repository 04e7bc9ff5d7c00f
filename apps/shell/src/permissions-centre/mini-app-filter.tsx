import { ChromeText, useTheme } from "@atoll/react-native/chrome";
import { MIN_TARGET } from "@atoll/ui/tokens";
import { Pressable, View } from "react-native";
import { useWords } from "../words/use-words.tsx";

export type MiniAppFilterProps = {
  readonly apps: readonly { readonly id: string; readonly name: string }[];
  /** Id of the one that is shown; undefined for all. */
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
};

/** Narrows the page to one mini-app. */
export function MiniAppFilter({ apps, chosen, onChoose }: MiniAppFilterProps) {
  const { space } = useTheme();
  const { safety } = useWords();
  if (apps.length < 2) return null;
  return (
    <View
      role="group"
      aria-label={safety.filter}
      style={{ flexDirection: "row", flexWrap: "wrap", gap: space.sm }}
    >
      <Chip says={safety.all} on={chosen === undefined} onPress={() => onChoose(undefined)} />
      {apps.map(({ id, name }) => (
        <Chip key={id} says={name} on={id === chosen} onPress={() => onChoose(id)} />
      ))}
    </View>
  );
}

type ChipProps = { readonly says: string; readonly on: boolean; readonly onPress: () => void };

function Chip({ says, on, onPress }: ChipProps) {
  const { colors, radius, space } = useTheme();
  return (
    <Pressable
      role="button"
      {...{ "aria-pressed": on }}
      accessibilityState={{ selected: on }}
      onPress={onPress}
      style={{
        minHeight: MIN_TARGET,
        justifyContent: "center",
        paddingHorizontal: space.lg,
        borderRadius: radius.full,
        borderWidth: 1,
        borderColor: on ? colors.accent : colors.border,
        backgroundColor: on ? colors.accentSoft : colors.surface,
      }}
    >
      <ChromeText step="small" weight="medium" color={on ? "onAccentSoft" : "text"}>
        {says}
      </ChromeText>
    </Pressable>
  );
}
