import { RadioGroup } from "@atoll/sdk/ui";
import { useState } from "react";

const TABLES = [
  { value: "in", label: "Inside" },
  { value: "out", label: "Outside", hint: "Covered when it rains" },
  { value: "roof", label: "On the roof", disabled: true },
];

/** One of a few, all in sight. */
export function RadioGroupEntry() {
  const [table, setTable] = useState("in");
  return <RadioGroup label="Table" options={TABLES} value={table} onChange={setTable} />;
}
