import { Stepper } from "@atoll/sdk/ui";
import { useState } from "react";

/** A small number that goes up and down by buttons. */
export function StepperEntry() {
  const [guests, setGuests] = useState(2);
  return <Stepper label="Guests" min={1} max={12} value={guests} onChange={setGuests} />;
}
