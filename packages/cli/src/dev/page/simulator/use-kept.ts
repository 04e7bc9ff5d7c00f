import { useCallback, useState } from "react";
import { attempt } from "./choices.ts";
import { useSimulator } from "./services.ts";

/** A choice that the browser remembers, and for this page alone where it does not. */
export function useKept<T>(key: string, read: (text: string | null) => T): readonly [T, (value: T) => void] {
  const { choices } = useSimulator();
  const [value, setValue] = useState(() => read(attempt(() => choices().getItem(key)) ?? null));
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      attempt(() => choices().setItem(key, JSON.stringify(next)));
    },
    [choices, key],
  );
  return [value, keep];
}
