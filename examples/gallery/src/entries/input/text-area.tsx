import { TextArea } from "@atoll/sdk/ui";
import { useState } from "react";

/** Several lines, which grow with what is written. */
export function TextAreaEntry() {
  const [note, setNote] = useState("Two days by the lagoon.");
  return <TextArea label="Note" lines={3} showCount maxLength={200} value={note} onChangeText={setNote} />;
}
