import { useEffect, useRef } from "react";

/** A press on Cancel takes the focus from the field before it counts; what the field holds waits so long for it. */
const CANCEL_MS = 250;

export type Leaving = {
  /** The field is left with this title, which is kept unless something says otherwise soon. */
  leave(title: string): void;
  /** The field is not left after all, or what it holds is dropped. */
  stay(): void;
};

/** Keeps what stood in a field once it is left: a moment later, or at once when its row goes away. */
export function useLeaving(keep: (title: string) => void): Leaving {
  const left = useRef<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const stay = () => {
    clearTimeout(timer.current);
    left.current = null;
  };
  const keepLeft = () => {
    const title = left.current;
    stay();
    if (title !== null) keep(title);
  };
  const latest = useRef(keepLeft);
  latest.current = keepLeft;
  useEffect(() => () => latest.current(), []);
  return {
    leave(title) {
      left.current = title;
      timer.current = setTimeout(() => latest.current(), CANCEL_MS);
    },
    stay,
  };
}
