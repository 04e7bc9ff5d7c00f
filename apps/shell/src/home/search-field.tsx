import { useTheme } from "@atoll/react-native/chrome";
import { MIN_TARGET } from "@atoll/ui/tokens";
import { useState } from "react";
import { TextInput, View } from "react-native";
import { useWords } from "../words/use-words.tsx";
import { ICON_STROKE } from "../chrome/icon-button.tsx";
import { Search } from "../chrome/lucide.ts";

export type SearchFieldProps = { readonly value: string; readonly onChange: (value: string) => void };

/** Narrows the list of mini-apps as the person types. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const { colors, space, radius, type, fonts } = useTheme();
  const { home } = useWords();
  const [focused, setFocused] = useState(false);
  return (
    <View
      accessibilityRole="search"
      style={{
        flexDirection: "row",
        alignItems: "center",
        gap: space.sm,
        minHeight: MIN_TARGET,
        paddingHorizontal: space.md,
        borderRadius: radius.md,
        borderWidth: 1,
        borderColor: focused ? colors.accent : colors.borderStrong,
        // The ring goes around the whole field, not only around its text.
        boxShadow: focused ? `0px 0px 0px 1px ${colors.accent}` : "none",
        backgroundColor: colors.surface,
      }}
    >
      <Search size={18} color={colors.muted} strokeWidth={ICON_STROKE} />
      <TextInput
        aria-label={home.search}
        inputMode="search"
        placeholder={home.searchHint}
        placeholderTextColor={colors.muted}
        value={value}
        onChangeText={onChange}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        style={{
          flex: 1,
          minHeight: MIN_TARGET,
          outlineWidth: 0,
          color: colors.text,
          fontSize: type.body.size,
          fontFamily: fonts.sans,
        }}
      />
    </View>
  );
}
