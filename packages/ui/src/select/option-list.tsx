import type { RefObject } from "react";
import { useLayoutEffect, useRef } from "react";
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

/** Brings the chosen option into sight as the list appears, on the web; scrolls nothing but what scrolls the list. */
function useChosenInSight(current: number): RefObject<View | null> {
  const list = useRef<View>(null);
  // Once: as the person scrolls it is theirs.
  const first = useRef(current);
  useLayoutEffect(() => {
    const element: unknown = list.current;
    const option = element instanceof HTMLElement ? element.children.item(first.current) : null;
    const scroller = option === null ? null : scrollerOf(option);
    if (option === null || scroller === null) return;
    const below = option.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += below - scroller.clientHeight / 2;
  }, []);
  return list;
}

function scrollerOf(from: Element): Element | null {
  for (let at = from.parentElement; at !== null; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

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
  const list = useChosenInSight(current);
  return (
    <View ref={list} {...LISTBOX} aria-label={label}>
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
