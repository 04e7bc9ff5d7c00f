import { Stack, TextField } from "@atoll/sdk/ui";
import { useState } from "react";

/** A line of text. Typing never waits for the mini-app. */
export function TextFieldEntry() {
  const [name, setName] = useState("");
  return (
    <Stack gap="lg">
      <TextField
        label="Name"
        placeholder="Mira Sand"
        value={name}
        onChangeText={setName}
        hint="As in your passport"
      />
      <TextField label="Amount" keyboard="decimal" value="12,5" error="Write a point, as in 12.5." />
      <TextField label="Member number" value="A-2044" disabled />
    </Stack>
  );
}
