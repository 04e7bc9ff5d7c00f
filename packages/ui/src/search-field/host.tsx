import { TextInput } from "react-native";
import { FieldFrame } from "../host/field-frame.tsx";
import { useTheme } from "../host/theme-context.ts";
import type { HostComponentProps } from "../host-component.ts";
import { Glyph } from "../icon/glyph.tsx";
import { EntryBox, useRoomFor } from "../text-field/entry-box.tsx";
import { EntryButton } from "../text-field/entry-button.tsx";
import { useEnter } from "../text-field/use-enter.ts";
import { useEntryStyle } from "../text-field/use-entry-style.ts";
import { useTextEntry } from "../text-field/use-text-entry.ts";
import type { searchFieldSchema } from "./schema.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

/** Draws a SearchField. */
export function SearchFieldHost(node: HostComponentProps<typeof searchFieldSchema>) {
  const { disabled, label, grow, placeholder } = node.props;
  const { inputProps, input, focused, text, change } = useTextEntry(node, "search");
  const { colors } = useTheme();
  const { clear: clearLabel } = useKitWords();
  const room = useRoomFor();
  const enter = useEnter(node, text);
  const style = useEntryStyle({ focused, wrong: false, disabled });
  const canClear = text !== "" && disabled !== true;
  function clear(): void {
    change("");
    input.current?.focus();
  }
  return (
    <FieldFrame words={{ labelHidden: true, grow }}>
      {() => (
        <EntryBox
          start={<Glyph name="search" size={20} color={colors.muted} />}
          {...(canClear && { end: <EntryButton icon="circle-x" label={clearLabel} onPress={clear} /> })}
        >
          <TextInput
            {...inputProps(undefined)}
            {...enter}
            role="searchbox"
            placeholder={placeholder ?? label ?? ""}
            returnKeyType="search"
            style={[style, room.sign, room.control]}
          />
        </EntryBox>
      )}
    </FieldFrame>
  );
}
