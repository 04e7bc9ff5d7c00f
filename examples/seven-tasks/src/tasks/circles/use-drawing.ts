import { useState } from "react";

import { circleAt, withCircle, withDiameter } from "./circle.ts";
import type { Circle } from "./circle.ts";
import { done, historyOf, redone, undone } from "./history.ts";
import type { History } from "./history.ts";

type Circles = readonly Circle[];

export type Drawing = {
  /** As drawn: with the diameter that is being tried. */
  readonly circles: Circles;
  readonly chosen: Circle | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Chooses the circle there, or draws one where there is none. */
  press(x: number, y: number): void;
  /** Shows the chosen circle in another diameter. */
  tryDiameter(diameter: number): void;
  /** Makes the diameter that was tried last one step of the history. */
  keepDiameter(): void;
  undo(): void;
  redo(): void;
};

/** Circles with their history. A diameter is one step of it, however long a person tries. */
export function useDrawing(): Drawing {
  const [history, setHistory] = useState<History<Circles>>(() => historyOf<Circles>([]));
  const [tried, setTried] = useState<Circles | null>(null);
  const [chosenId, setChosen] = useState<number | null>(null);
  const circles = tried ?? history.present;
  const chosen = circles.find(({ id }) => id === chosenId) ?? null;
  const travel = (move: (before: History<Circles>) => History<Circles>) => {
    setHistory(move);
    setChosen(null);
  };
  return {
    circles,
    chosen,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    press(x, y) {
      const hit = circleAt(circles, x, y);
      setChosen(hit?.id ?? null);
      if (hit === undefined) setHistory((before) => done(before, withCircle(before.present, x, y)));
    },
    tryDiameter: (diameter) => chosen && setTried(withDiameter(history.present, chosen.id, diameter)),
    keepDiameter() {
      if (tried !== null) setHistory((before) => done(before, tried));
      setTried(null);
    },
    undo: () => travel(undone),
    redo: () => travel(redone),
  };
}
