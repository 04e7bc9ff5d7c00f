import { ChromeText, useTheme } from "@atoll/react-native/chrome";
import { MIN_TARGET } from "@atoll/ui/tokens";
import { Pressable } from "react-native";
import { BleedRow } from "../screens/bleed-row.tsx";
import { useWords } from "../words/use-words.tsx";
import { useCategoryWords } from "./category-words.ts";

export type CategoryChipsProps = {
  readonly categories: readonly string[];
  /** Undefined for all. */
  readonly chosen: string | undefined;
  readonly onChoose: (category: string | undefined) => void;
};

/** Categories to narrow the list by, in a row that scrolls where there is no room. */
export function CategoryChips({ categories, chosen, onChoose }: CategoryChipsProps) {
  const { home } = useWords();
  const { space } = useTheme();
  const wordsOf = useCategoryWords();
  return (
    <BleedRow label={home.categories} gap={space.sm}>
      <Chip label={home.all} chosen={chosen === undefined} onPress={() => onChoose(undefined)} />
      {categories.map((category) => (
        <Chip
          key={category}
          label={wordsOf(category)}
          chosen={category === chosen}
          onPress={() => onChoose(category === chosen ? undefined : category)}
        />
      ))}
    </BleedRow>
  );
}

type ChipProps = { readonly label: string; readonly chosen: boolean; readonly onPress: () => void };

function Chip({ label, chosen, onPress }: ChipProps) {
  const { colors, radius, space } = useTheme();
  return (
    <Pressable
      role="button"
      {...{ "aria-pressed": chosen }}
      accessibilityState={{ selected: chosen }}
      onPress={onPress}
      style={({ pressed, hovered }: { readonly pressed: boolean; readonly hovered?: boolean }) => ({
        minHeight: MIN_TARGET,
        justifyContent: "center",
        paddingHorizontal: space.lg,
        borderRadius: radius.full,
        borderWidth: 1,
        borderColor: chosen ? colors.accent : hovered === true ? colors.borderStrong : colors.border,
        backgroundColor: chosen ? colors.accentSoft : pressed ? colors.sunken : colors.surface,
      })}
    >
      <ChromeText weight="medium" color={chosen ? "onAccentSoft" : "text"}>
        {label}
      </ChromeText>
    </Pressable>
  );
}
