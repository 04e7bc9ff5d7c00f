import { PhoneField, Stack, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** A phone number with its country. */
export function PhoneFieldEntry() {
  const [phone, setPhone] = useState("");
  return (
    <Stack gap="sm">
      <PhoneField
        label="Phone"
        country="PT"
        placeholder="912 345 678"
        hint="We call only about your order."
        value={phone}
        onChangeText={setPhone}
      />
      <Text tone="muted">{phone === "" ? "No number yet" : phone}</Text>
    </Stack>
  );
}
