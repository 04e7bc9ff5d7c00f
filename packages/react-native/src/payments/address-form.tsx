import { MIN_TARGET } from "@atoll/ui/tokens";
import { useState } from "react";
import { Pressable, TextInput, View } from "react-native";
import type { TextInputProps } from "react-native";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useHostChrome, useTheme } from "../chrome/host-chrome.ts";
import { useHostWords } from "../words/use-host-words.ts";
import { ADDRESS_LENGTHS, findCountries } from "./address.ts";
import type { TypedAddress } from "./address.ts";

export type AddressFormProps = {
  /** Who gets the address. */
  readonly seller: string;
  readonly value: TypedAddress;
  readonly onChange: (value: TypedAddress) => void;
  readonly disabled: boolean;
};

const FIELDS = ["name", "street", "postalCode", "city", "country"] as const;
const AUTOFILL = {
  name: "name",
  street: "street-address",
  postalCode: "postal-code",
  city: "postal-address-locality",
  country: "country",
} as const satisfies Record<keyof TypedAddress, TextInputProps["autoComplete"]>;
/** As many names as fit without scrolling. */
const SUGGESTIONS = 4;

/** Asks where goods are sent, and says who will know. Its fields are the host's: the mini-app sees none of it. */
export function AddressForm({ seller, value, onChange, disabled }: AddressFormProps) {
  const { space } = useTheme();
  const { payments } = useHostWords();
  return (
    <View style={{ gap: space.md }}>
      <View style={{ gap: space.xs }}>
        <ChromeText weight="semibold" heading={3}>
          {payments.address}
        </ChromeText>
        <ChromeText step="small" color="muted">
          {payments.addressFor(seller)}
        </ChromeText>
      </View>
      {FIELDS.map((field) => (
        <Field
          key={field}
          field={field}
          value={value[field]}
          disabled={disabled}
          onChange={(text) => onChange({ ...value, [field]: text })}
        />
      ))}
      <Countries typed={value.country} onChoose={(country) => onChange({ ...value, country })} />
    </View>
  );
}

type FieldProps = {
  readonly field: keyof TypedAddress;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
};

function Field({ field, value, disabled, onChange }: FieldProps) {
  const { theme, surroundings } = useHostChrome();
  const { payments } = useHostWords();
  const [focused, setFocused] = useState(false);
  const { colors, radius, space, type, fonts } = theme;
  return (
    <View style={{ gap: space.xs }}>
      <ChromeText step="small" weight="medium">
        {payments[field]}
      </ChromeText>
      <TextInput
        aria-label={payments[field]}
        autoComplete={AUTOFILL[field]}
        editable={!disabled}
        maxLength={ADDRESS_LENGTHS[field]}
        allowFontScaling={false}
        value={value}
        onChangeText={onChange}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        style={{
          minHeight: MIN_TARGET,
          paddingHorizontal: space.md,
          borderWidth: 1,
          borderRadius: radius.md,
          borderColor: focused ? colors.accent : colors.borderStrong,
          boxShadow: focused ? `0px 0px 0px 1px ${colors.accent}` : "none",
          outlineWidth: 0,
          backgroundColor: colors.surface,
          color: colors.text,
          fontFamily: fonts.sans,
          fontSize: type.body.size * surroundings.fontScale,
        }}
      />
    </View>
  );
}

type CountriesProps = { readonly typed: string; readonly onChoose: (name: string) => void };

function Countries({ typed, onChoose }: CountriesProps) {
  const { colors, radius, space } = useTheme();
  const { payments } = useHostWords();
  const { locale } = useHostChrome().surroundings;
  const found = findCountries(typed, locale);
  if (typed.trim() === "" || found[0]?.exact === true) return null;
  if (found.length === 0)
    return (
      <ChromeText step="small" color="onCriticalSoft">
        {payments.countryUnknown}
      </ChromeText>
    );
  return (
    <View style={{ flexDirection: "row", flexWrap: "wrap", gap: space.sm }}>
      {found.slice(0, SUGGESTIONS).map(({ code, name }) => (
        <Pressable
          key={code}
          role="button"
          onPress={() => onChoose(name)}
          style={{
            minHeight: MIN_TARGET,
            justifyContent: "center",
            paddingHorizontal: space.md,
            borderRadius: radius.full,
            borderWidth: 1,
            borderColor: colors.borderStrong,
          }}
        >
          <ChromeText step="small">{name}</ChromeText>
        </Pressable>
      ))}
    </View>
  );
}
