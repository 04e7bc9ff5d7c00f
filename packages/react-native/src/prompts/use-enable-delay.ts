import { useEffect, useState } from "react";

/** How long a question stands before it can be agreed to. */
export const ENABLE_DELAY_MS = 500;

/**
 * False until a question has been seen for {@link ENABLE_DELAY_MS}.
 * Security: a tap meant for what was there a moment ago must not agree to anything.
 */
export function useEnableDelay(): boolean {
  const [enabled, setEnabled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setEnabled(true), ENABLE_DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  return enabled;
}
