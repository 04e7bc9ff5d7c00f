import { useState } from "react";
import type { Line, Point } from "../model/figure.ts";

/** What the board tells of a finger. */
export type Pointer = {
  readonly phase: "start" | "move" | "end" | "cancel";
  readonly trail: readonly Point[];
};

export type Strokes = {
  readonly strokes: readonly Line[];
  onPointer(pointer: Pointer): void;
  undo(): void;
  clear(): void;
};

/** The lines that a finger has drawn. */
export function useStrokes(): Strokes {
  const [strokes, setStrokes] = useState<readonly Line[]>([]);
  return {
    strokes,
    onPointer: ({ phase, trail }) =>
      setStrokes((all) => {
        if (phase === "start") return [...all, [...trail]];
        const last = all.at(-1);
        return last === undefined ? all : [...all.slice(0, -1), [...last, ...trail]];
      }),
    undo: () => setStrokes((all) => all.slice(0, -1)),
    clear: () => setStrokes([]),
  };
}
