import { DatePicker } from "@atoll/sdk/ui";
import { useState } from "react";

/** A day, written as the person's language does. */
export function DatePickerEntry() {
  const [day, setDay] = useState("2026-11-24");
  return <DatePicker label="Arrival" min="2026-01-01" max="2027-12-31" value={day} onChange={setDay} />;
}
