import { Stack, Switch } from "@atoll/sdk/ui";
import { useState } from "react";

/** Turns one thing on or off, at once. */
export function SwitchEntry() {
  const [alerts, setAlerts] = useState(true);
  return (
    <Stack gap="md">
      <Switch label="Alerts" hint="Once a day, at most" value={alerts} onChange={setAlerts} />
      <Switch label="Sounds" disabled={!alerts} />
    </Stack>
  );
}
