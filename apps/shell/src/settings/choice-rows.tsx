import { ChromeText, useTheme } from "@atoll/react-native/chrome";
import { MIN_TARGET } from "@atoll/ui/tokens";
import { Pressable, View } from "react-native";
import { Check } from "../chrome/lucide.ts";
import { SectionCard } from "../chrome/section.tsx";

export type ChoiceRowsProps<C extends string> = {
  /** What is chosen here, for screen readers. */
  readonly label: string;
  readonly choices: readonly {
    readonly value: C;
    readonly says: string;
    /** Language of `says`, where it is not the shell's. */
    readonly lang?: string;
  }[];
  readonly chosen: C;
  readonly onChoose: (choice: C) => void;
};

/** A choice of one among a few, a line each. */
export function ChoiceRows<C extends string>({ label, choices, chosen, onChoose }: ChoiceRowsProps<C>) {
  const { colors, space } = useTheme();
  return (
    <View role="group" aria-label={label}>
      <SectionCard onPage>
        {choices.map(({ value, says, lang }, place) => (
          <Pressable
            key={value}
            role="button"
            {...{ "aria-pressed": value === chosen }}
            accessibilityState={{ selected: value === chosen }}
            onPress={() => onChoose(value)}
            style={({ pressed, hovered }: { readonly pressed: boolean; readonly hovered?: boolean }) => ({
              flexDirection: "row",
              alignItems: "center",
              justifyContent: "space-between",
              gap: space.md,
              minHeight: MIN_TARGET + 4,
              paddingVertical: space.sm,
              paddingHorizontal: space.lg,
              borderTopWidth: place === 0 ? 0 : 1,
              borderTopColor: colors.border,
              backgroundColor: pressed ? colors.pressed : hovered === true ? colors.hover : "transparent",
            })}
          >
            {/* On a place of its own: a language of the other direction turns no more than its name. */}
            <View {...(lang !== undefined && { lang })}>
              <ChromeText weight={value === chosen ? "semibold" : "regular"}>{says}</ChromeText>
            </View>
            {value === chosen && <Check size={18} color={colors.accent} strokeWidth={2.25} />}
          </Pressable>
        ))}
      </SectionCard>
    </View>
  );
}
