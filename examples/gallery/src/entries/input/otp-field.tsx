import { OTPField, Stack, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** A one-time code, a box for each digit. */
export function OTPFieldEntry() {
  const [code, setCode] = useState("");
  return (
    <Stack gap="sm">
      <OTPField label="Code" hint="Six digits" onComplete={({ text }) => setCode(text)} />
      <Text tone="muted">{code === "" ? "Nothing yet" : `Got ${code}`}</Text>
    </Stack>
  );
}
