import { Steps } from "@atoll/sdk/ui";
import { useState } from "react";

/** Where one is in something done step by step. */
export function StepsEntry() {
  const [current, setCurrent] = useState(1);
  return (
    <Steps
      label="Booking"
      steps={[{ label: "Choose" }, { label: "Details", hint: "Who comes" }, { label: "Pay" }]}
      current={current}
      onSelect={({ index }) => setCurrent(index)}
    />
  );
}
