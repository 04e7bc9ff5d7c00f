import { Checkbox, Stack } from "@atoll/sdk/ui";
import { useState } from "react";

/** A yes or no that is saved with what is around it. */
export function CheckboxEntry() {
  const [agreed, setAgreed] = useState(true);
  return (
    <Stack gap="md">
      <Checkbox label="Call me back" value={agreed} onChange={setAgreed} />
      <Checkbox label="All of them" mixed />
      <Checkbox label="I have read the terms" error="Agree to go on." />
    </Stack>
  );
}
