import { View } from "react-native";
import { ChoiceRow } from "../host/choice-row.tsx";
import { useTheme } from "../host/theme-context.ts";
import { useRoving } from "../host/use-roving.ts";
import { Glyph } from "../icon/glyph.tsx";
import type { Option } from "../props/options.ts";

type OptionListProps = {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
};

/** React Native's types do not know the role. */
const LISTBOX: object = { role: "listbox" };

const stay = (): void => undefined;

/** Options below each other, the chosen one ticked. Arrows lead through them, Enter and Space choose. */
export function OptionList({ label, options, chosen, onChoose }: OptionListProps) {
  const { colors } = useTheme();
  const current = options.findIndex(({ value }) => value === chosen);
  const rove = useRoving({
    count: options.length,
    current,
    isDisabled: (index) => options[index]?.disabled === true,
    onMove: stay,
  });
  return (
    <View {...LISTBOX} aria-label={label}>
      {options.map((option, index) => (
        <ChoiceRow
          key={option.value}
          {...rove(index)}
          role="option"
          label={option.label}
          hint={option.hint}
          disabled={option.disabled}
          aria={{ "aria-selected": index === current }}
          onPress={() => onChoose(option.value)}
          mark={index === current ? <Glyph name="check" size={20} color={colors.accent} /> : null}
          markAt="end"
        />
      ))}
    </View>
  );
}
