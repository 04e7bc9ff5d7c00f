import { useEffect } from "react";
import { useLatest } from "../host/use-latest.ts";

/** Calls `onOver` when `ms` have passed without a pause since it began or went on. Null never ends. */
export function useTimeOut(ms: number | null, onOver: () => void): void {
  const latest = useLatest(onOver);
  useEffect(() => {
    if (ms === null) return;
    const timer = setTimeout(() => latest.current(), ms);
    return () => clearTimeout(timer);
  }, [ms, latest]);
}
