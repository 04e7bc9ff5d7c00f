import { useCallback, useEffect, useRef, useState } from "react";

import { keep, readKept } from "./kept.ts";

/** A value that is kept on the device: `failed` while it could not be read, `isUnsaved` while its last change could not be stored. */
export type Kept<T> = {
  readonly status: "loading" | "ready" | "failed";
  readonly value: T;
  readonly isUnsaved: boolean;
  change(by: (before: T) => T): void;
  load(): void;
};

export type KeptOptions<T> = {
  readonly key: string;
  readonly start: () => T;
  readonly decode: (value: unknown) => T | undefined;
};

/** Reads what is kept under a key, and keeps each change as it is made. Give the same options each time. */
export function useKept<T>({ key, start, decode }: KeptOptions<T>): Kept<T> {
  const [status, setStatus] = useState<Kept<T>["status"]>("loading");
  const [value, setValue] = useState(start);
  const [isUnsaved, setUnsaved] = useState(false);
  const latest = useRef(value);
  const load = useCallback(async () => {
    try {
      const stored = await readKept(key, decode);
      if (stored !== undefined) setValue((latest.current = stored));
      setStatus("ready");
    } catch {
      setStatus("failed");
    }
  }, [key, decode]);
  useEffect(() => void load(), [load]);
  const change = useCallback(
    (by: (before: T) => T) => {
      latest.current = by(latest.current);
      setValue(latest.current);
      keep(key, latest.current).then(
        () => setUnsaved(false),
        () => setUnsaved(true),
      );
    },
    [key],
  );
  return { status, value, isUnsaved, change, load: () => void load() };
}
