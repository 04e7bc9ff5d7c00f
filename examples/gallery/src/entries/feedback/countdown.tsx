import { Countdown, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** The time left until a moment, counted by the host. */
export function CountdownEntry() {
  const [until] = useState(() => Date.now() + 90 * 60_000);
  const [over, setOver] = useState(false);
  return over ? (
    <Text>Over.</Text>
  ) : (
    <Countdown until={until} label="Time to pay" size="title" onFinish={() => setOver(true)} />
  );
}
