import { SegmentedControl } from "@atoll/sdk/ui";
import { useState } from "react";

const PERIODS = ["Day", "Week", "Month"].map((label) => ({ value: label.toLowerCase(), label }));

/** Two to five views, of which one is on. */
export function SegmentedControlEntry() {
  const [period, setPeriod] = useState("week");
  return <SegmentedControl label="Period" options={PERIODS} value={period} onChange={setPeriod} />;
}
