import { TimePicker } from "@atoll/sdk/ui";
import { useState } from "react";

/** A time of day, from a sheet. */
export function TimePickerEntry() {
  const [time, setTime] = useState("09:15");
  return <TimePicker label="Breakfast" minuteStep={15} value={time} onChange={setTime} />;
}
