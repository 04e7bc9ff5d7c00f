import { NumberPad } from "@atoll/sdk/ui";
import { useState } from "react";

/** An amount on large keys. */
export function NumberPadEntry() {
  const [amount, setAmount] = useState("12.5");
  return <NumberPad label="Amount" decimals={2} unit="€" value={amount} onChange={setAmount} />;
}
