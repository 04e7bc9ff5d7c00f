import { useRef } from "react";
import type { View } from "react-native";
import { useSurface } from "../host-component.ts";
import type { KeyPress } from "./key-press.ts";

type RovingOptions = {
  readonly count: number;
  /** The one that Tab leads to; the first when none is chosen. */
  readonly current: number;
  readonly isDisabled: (index: number) => boolean;
  /** Arrows lead to this one, and it takes the focus. */
  readonly onMove: (index: number) => void;
};

type RovingProps = {
  ref(element: View | null): void;
  readonly tabIndex: 0 | -1;
  onKey(press: KeyPress): void;
};

const STEPS: { readonly [key: string]: 1 | -1 } = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** A group that Tab enters once, and whose members arrows lead through; left and right follow the reading direction. */
export function useRoving(options: RovingOptions): (index: number) => RovingProps {
  const elements = useRef(new Map<number, View>());
  const rtl = useSurface().environment.direction === "rtl";
  const first = nextEnabled(options, -1, 1);
  const entry = options.current >= 0 && !options.isDisabled(options.current) ? options.current : first;
  function move(press: KeyPress, from: number): void {
    const to = targetOf(press.key, from, options, rtl);
    if (to === undefined) return;
    press.preventDefault();
    if (to === from) return;
    elements.current.get(to)?.focus();
    options.onMove(to);
  }
  return (index) => ({
    ref(element) {
      if (element === null) elements.current.delete(index);
      else elements.current.set(index, element);
    },
    tabIndex: index === entry ? 0 : -1,
    onKey: (press) => move(press, index),
  });
}

function targetOf(key: string, from: number, options: RovingOptions, rtl: boolean): number | undefined {
  if (key === "Home") return nextEnabled(options, -1, 1);
  if (key === "End") return nextEnabled(options, options.count, -1);
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (step === undefined) return undefined;
  const sideways = key === "ArrowLeft" || key === "ArrowRight";
  return nextEnabled(options, from, rtl && sideways ? (step === 1 ? -1 : 1) : step);
}

/** Goes around at the ends. */
function nextEnabled({ count, isDisabled }: RovingOptions, from: number, step: 1 | -1): number {
  for (let tried = 1; tried <= count; tried += 1) {
    const index = (((from + step * tried) % count) + count) % count;
    if (!isDisabled(index)) return index;
  }
  return from;
}
