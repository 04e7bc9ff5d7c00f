import { platform } from "@atoll/sdk";
import { useCallback, useEffect, useState } from "react";

const KEY = "name";

/** The name that messages are signed with; null before one was chosen. */
export type ChosenName = {
  readonly status: "loading" | "ready" | "failed";
  readonly name: string | null;
  choose(name: string): void;
  load(): void;
};

/** Reads the name that was chosen, and keeps another. */
export function useName(): ChosenName {
  const [status, setStatus] = useState<ChosenName["status"]>("loading");
  const [name, setName] = useState<string | null>(null);
  const load = useCallback(() => {
    platform.storage.get(KEY).then(
      (kept) => {
        setName(kept);
        setStatus("ready");
      },
      () => setStatus("failed"),
    );
  }, []);
  useEffect(load, [load]);
  const choose = useCallback((chosen: string) => {
    setName(chosen);
    // Where it cannot be kept, the person chooses again next time: nothing is lost.
    platform.storage.set(KEY, chosen).catch(() => undefined);
  }, []);
  return { status, name, choose, load };
}
