import type { Address } from "@atoll/capabilities";
import { ChromeButton, ChromeText, useTheme } from "@atoll/react-native/chrome";
import { useState } from "react";
import { View } from "react-native";
import { Section } from "../chrome/section.tsx";
import { Failure } from "../sign-in/sign-in-form.tsx";
import { TextField } from "../sign-in/text-field.tsx";
import { useWords } from "../words/use-words.tsx";
import type { AccountService, OwnFields } from "./account.ts";
import { PictureRow } from "./picture-row.tsx";
import { useSaving } from "./use-saving.ts";

export type DeviceSectionProps = { readonly service: AccountService; readonly own: OwnFields };

const EMPTY: Address = { street: "", city: "", postalCode: "", country: "" };

/** Picture, phone and address, which stay on this device. */
export function DeviceSection({ service, own }: DeviceSectionProps) {
  const { account: words } = useWords();
  const { space } = useTheme();
  const [phone, setPhone] = useState(own.phone ?? "");
  const [address, setAddress] = useState(own.address ?? EMPTY);
  const { state, problem, save } = useSaving();
  const write = (change: Partial<Address>) => setAddress((last) => ({ ...last, ...change }));
  return (
    <Section title={words.onDevice} hint={words.onDeviceHint} level={2}>
      <View style={{ gap: space.lg }}>
        <PictureRow avatar={own.avatar} onChange={(avatar) => service.keep({ avatar })} />
        <TextField
          label={words.phone}
          autoComplete="tel"
          inputMode="tel"
          maxLength={40}
          value={phone}
          onChange={setPhone}
        />
        <AddressFields address={address} onChange={write} />
        <Failure problem={problem} />
        <View style={{ flexDirection: "row", alignItems: "center", gap: space.md }}>
          <ChromeButton
            label={state === "busy" ? words.working : words.save}
            disabled={state === "busy"}
            onPress={() => save(() => service.keep(fieldsOf(phone, address)))}
          />
          <View role="status">
            {state === "saved" && <ChromeText color="muted">{words.saved}</ChromeText>}
          </View>
        </View>
      </View>
    </Section>
  );
}

type AddressFieldsProps = {
  readonly address: Address;
  readonly onChange: (change: Partial<Address>) => void;
};

function AddressFields({ address, onChange }: AddressFieldsProps) {
  const { account: words } = useWords();
  return (
    <>
      <TextField
        label={words.street}
        autoComplete="street-address"
        maxLength={200}
        value={address.street}
        onChange={(street) => onChange({ street })}
      />
      <TextField
        label={words.postalCode}
        autoComplete="postal-code"
        maxLength={20}
        value={address.postalCode}
        onChange={(postalCode) => onChange({ postalCode })}
      />
      <TextField
        label={words.city}
        maxLength={200}
        value={address.city}
        onChange={(city) => onChange({ city })}
      />
      <TextField
        label={words.country}
        autoComplete="country"
        autoCapitalize="characters"
        maxLength={2}
        value={address.country}
        onChange={(country) => onChange({ country: country.toUpperCase() })}
      />
    </>
  );
}

/** What is kept: null for what was left empty. */
function fieldsOf(phone: string, address: Address): Pick<OwnFields, "phone" | "address"> {
  const { street, city, postalCode, country } = address;
  const trimmed = {
    street: street.trim(),
    city: city.trim(),
    postalCode: postalCode.trim(),
    country: country.trim(),
  };
  const empty = Object.values(trimmed).every((part) => part === "");
  return { phone: phone.trim() === "" ? null : phone.trim(), address: empty ? null : trimmed };
}
