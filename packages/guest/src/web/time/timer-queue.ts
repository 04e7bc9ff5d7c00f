import { arraySplice } from "../../lockdown/primordials.ts";
import type { List } from "../../lockdown/primordials.ts";

/** One waiting timer. */
export type Timer = {
  readonly id: number;
  dueMs: number;
  readonly delayMs: number;
  readonly repeats: boolean;
  readonly callback: (...args: unknown[]) => void;
  readonly args: readonly unknown[];
};

/** Puts a timer behind all that are due no later, so that equal due times keep the order of setting. */
export function insertByDue(queue: List<Timer>, timer: Timer): void {
  arraySplice(queue, firstDueAfter(queue, timer.dueMs), 0, timer);
}

/** Takes a timer out; false if it was not waiting. */
export function removeTimer(queue: List<Timer>, timer: Timer): boolean {
  for (let index = firstDueAfter(queue, timer.dueMs) - 1; index >= 0; index--) {
    const other = queue[index];
    if (other === undefined || other.dueMs !== timer.dueMs) return false;
    if (other === timer) {
      arraySplice(queue, index, 1);
      return true;
    }
  }
  return false;
}

/** Index of the first timer due later than `dueMs`, by halving. */
function firstDueAfter(queue: List<Timer>, dueMs: number): number {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((queue[middle]?.dueMs ?? 0) <= dueMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
