import { useEffect, useState } from "react";

type Timer = {
  readonly state: "waiting" | "running" | "done";
  readonly secondsLeft: number;
  readonly start: () => void;
  readonly stop: () => void;
};

/** Counts so many seconds down by the clock, so that a late tick loses nothing. */
export function useTimer(seconds: number): Timer {
  const [endsAt, setEndsAt] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  const left = endsAt === null ? seconds : Math.max(0, Math.ceil((endsAt - now) / 1000));
  const running = endsAt !== null && left > 0;
  useEffect(() => {
    if (!running) return undefined;
    const ticking = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(ticking);
  }, [running]);
  return {
    state: endsAt === null ? "waiting" : running ? "running" : "done",
    secondsLeft: left,
    start: () => {
      setNow(Date.now());
      setEndsAt(Date.now() + seconds * 1000);
    },
    stop: () => setEndsAt(null),
  };
}
