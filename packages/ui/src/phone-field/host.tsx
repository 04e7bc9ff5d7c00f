import { useState } from "react";
import type { ViewStyle } from "react-native";
import { StyleSheet, TextInput, View } from "react-native";
import { FieldFrame } from "../host/field-frame.tsx";
import { useModal } from "../host/overlay/modal-frame.tsx";
import { ModalTitle } from "../host/overlay/modal-title.tsx";
import { SheetFrame } from "../host/overlay/sheet-frame.tsx";
import { themed } from "../host/theme-context.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import { useEnter } from "../text-field/use-enter.ts";
import { useEntryStyle } from "../text-field/use-entry-style.ts";
import { useTextEntry } from "../text-field/use-text-entry.ts";
import { countryOf } from "./countries.ts";
import { CountryButton } from "./country-button.tsx";
import { CountrySheet } from "./country-sheet.tsx";
import type { TypedNumber } from "./phone-number.ts";
import { fromE164, toE164, typed } from "./phone-number.ts";
import type { phoneFieldSchema } from "./schema.ts";

/** Draws a PhoneField: the country beside the number, and over the surface's content the countries while they are open. */
export function PhoneFieldHost(node: HostComponentProps<typeof phoneFieldSchema>) {
  const { country: first, error, disabled = false } = node.props;
  const { locale } = useSurface().environment;
  const entry = useTextEntry(node, "phone");
  const [kept, keep] = useState<TypedNumber>({ country: first ?? countryOf(locale), national: "" });
  // What was typed is shown as it was typed, for as long as it stands for the number.
  const shown = toE164(kept) === entry.text ? kept : fromE164(entry.text, kept.country);
  const enter = useEnter(node, entry.text);
  const styles = useStyles();
  const style = useEntryStyle({ focused: entry.focused, wrong: error !== undefined, disabled });
  function change(next: TypedNumber): void {
    keep(next);
    const number = toE164(next);
    if (number !== entry.text) entry.change(number);
  }
  const [open, setOpen] = useCountrySheet(shown.country, disabled, (country) => {
    change({ ...shown, country });
    entry.input.current?.focus();
  });
  return (
    <FieldFrame words={node.props} onPressLabel={() => entry.input.current?.focus()}>
      {(messageId) => (
        <View {...LEFT_TO_RIGHT} style={[styles.line, FORWARD]}>
          <CountryButton
            country={shown.country}
            open={open}
            disabled={disabled}
            onPress={() => setOpen(true)}
          />
          <TextInput
            {...entry.inputProps(messageId)}
            {...enter}
            value={shown.national}
            onChangeText={(text) => change(typed(text, shown.country))}
            style={[style, styles.number]}
          />
        </View>
      )}
    </FieldFrame>
  );
}

/** Numbers are read from left to right in every script, and begin with their country. */
const LEFT_TO_RIGHT: object = { dir: "ltr" };
const FORWARD: ViewStyle = { direction: "ltr" };

function useCountrySheet(
  chosen: string,
  disabled: boolean,
  onChoose: (country: string) => void,
): [open: boolean, setOpen: (open: boolean) => void] {
  const [wanted, setWanted] = useState(false);
  const { country: label } = useKitWords();
  const open = wanted && !disabled;
  const close = (): void => setWanted(false);
  useModal({
    open,
    label,
    at: "end",
    onDismiss: close,
    draw: (step) => (
      <SheetFrame open={open} step={step} size="full" onDismiss={close}>
        <ModalTitle title={label} />
        <CountrySheet
          chosen={chosen}
          onChoose={(country) => {
            close();
            onChoose(country);
          }}
        />
      </SheetFrame>
    ),
  });
  return [open, setWanted];
}

const useStyles = themed(({ space }, fontScale) =>
  StyleSheet.create({
    // Large text takes a line of its own for the number.
    line: { flexDirection: "row", flexWrap: "wrap", gap: space.sm },
    number: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 150 * fontScale, textAlign: "left" },
  }),
);
