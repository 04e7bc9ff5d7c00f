import { useState } from "react";
import { StyleSheet, TextInput, View } from "react-native";
import { useTheme } from "../host/theme-context.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";
import { useSurface } from "../host-component.ts";
import type { Option } from "../props/options.ts";
import { OptionList } from "../select/option-list.tsx";
import { INPUT_PRIVACY } from "../text-field/input-props.ts";
import { useEntryStyle } from "../text-field/use-entry-style.ts";
import { matching, useCountries } from "./countries.ts";

type CountrySheetProps = {
  readonly chosen: string;
  readonly onChoose: (country: string) => void;
};

/** Every country there is, and a field that finds one by name or calling code. */
export function CountrySheet({ chosen, onChoose }: CountrySheetProps) {
  const words = useKitWords();
  const [query, setQuery] = useState("");
  const [focused, setFocused] = useState(false);
  const { locale } = useSurface().environment;
  const { colors, space } = useTheme();
  const style = useEntryStyle({ focused, wrong: false, disabled: false });
  const found = matching(chosenFirst(useCountries(), chosen), query, locale);
  return (
    <View style={{ gap: space.sm }}>
      <TextInput
        {...INPUT_PRIVACY}
        role="searchbox"
        aria-label={words.findCountry}
        placeholder={words.findCountry}
        placeholderTextColor={colors.muted}
        value={query}
        maxLength={60}
        allowFontScaling={false}
        onChangeText={setQuery}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        style={[style, styles.search]}
      />
      <OptionList
        // A list that is filtered begins at its top again.
        key={query === "" ? "all" : "found"}
        label={words.country}
        options={found}
        chosen={chosen}
        onChoose={onChoose}
      />
    </View>
  );
}

/** The chosen one leads, so that the list begins with it and with the field that finds others. */
function chosenFirst(countries: readonly Option[], chosen: string): readonly Option[] {
  const own = countries.filter(({ value }) => value === chosen);
  return [...own, ...countries.filter(({ value }) => value !== chosen)];
}

const styles = StyleSheet.create({ search: { flexShrink: 0 } });
