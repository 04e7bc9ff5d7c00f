import { ErrorState } from "@atoll/sdk/ui";
import { useState } from "react";

/** What went wrong, and another try. */
export function ErrorStateEntry() {
  const [tries, setTries] = useState(1);
  return (
    <ErrorState title="The order did not load" code={`E42, try ${tries}`} onRetry={() => setTries(tries + 1)}>
      Check the connection and try again.
    </ErrorState>
  );
}
