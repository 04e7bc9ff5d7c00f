import { useState } from "react";
import type { KeyPress } from "../host/key-press.ts";
import type { PointerTrail } from "./pointer-trail.ts";

type Size = { readonly width: number; readonly height: number };
type Point = readonly [x: number, y: number];

/** A canvas that is led by keys, on the web: arrows move a cross, Enter and Space put the pointer down and lift it. */
export type Keyboard = {
  /** Where the cross is, in the canvas's own coordinates. */
  readonly at: Point;
  onKeyDown(press: KeyPress): void;
  onKeyUp(press: KeyPress): void;
  /** To be told that the canvas lost the focus: a pointer that is down is lost. */
  leave(): void;
};

const WAYS: { readonly [key: string]: Point } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Steps across the shorter side; with Shift a step is one unit of the canvas. */
const STEPS = 20;

/** Leads a pointer by keys. It begins in the middle. */
export function useKeyboard({ width, height }: Size, trail: PointerTrail): Keyboard {
  const [at, setAt] = useState<Point>([width / 2, height / 2]);
  const [down, setDown] = useState(false);
  function lift(phase: "end" | "cancel"): void {
    if (!down) return;
    setDown(false);
    trail.end(phase);
  }
  return {
    at,
    onKeyDown(press) {
      const way = Object.hasOwn(WAYS, press.key) ? WAYS[press.key] : undefined;
      if (way === undefined && !presses(press)) return;
      press.preventDefault();
      if (way !== undefined) {
        const step = press.shiftKey === true ? 1 : Math.max(1, Math.min(width, height) / STEPS);
        const next = [within(at[0] + way[0] * step, width), within(at[1] + way[1] * step, height)] as const;
        setAt(next);
        if (down) trail.move(...next);
      } else if (!down && press.repeat !== true) {
        setDown(true);
        trail.start(...at);
      }
    },
    onKeyUp(press) {
      if (presses(press)) lift("end");
    },
    leave: () => lift("cancel"),
  };
}

function presses({ key }: KeyPress): boolean {
  return key === "Enter" || key === " ";
}

function within(value: number, most: number): number {
  return Math.round(Math.max(0, Math.min(most, value)) * 10) / 10;
}
