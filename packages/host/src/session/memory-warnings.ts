import type { TopicSource } from "@atoll/capabilities";
import { createListeners } from "../listeners.ts";

/** Shares of a mini-app's heap at which it is warned, and below which it may be warned again. */
const WARN_AT = 0.75;
const CALM_BELOW = 0.6;

/** Warnings of one session that memory gets short. */
export type MemoryWarnings = {
  /** How much heap the mini-app held after a turn. */
  measured(heapBytes: number): void;
  /** The device itself asks for room. */
  deviceIsShort(): void;
  /** The topic `app.memoryWarning`. */
  readonly source: TopicSource;
};

/** Creates the warnings of a session that may hold `limitBytes`. */
export function createMemoryWarnings(limitBytes: number, onError: (error: unknown) => void): MemoryWarnings {
  const listeners = createListeners<"low" | "critical">(onError);
  let warned = false;
  return {
    measured(heapBytes) {
      const share = heapBytes / limitBytes;
      if (share < CALM_BELOW) warned = false;
      if (warned || share < WARN_AT) return;
      warned = true;
      listeners.notify("low");
    },
    deviceIsShort: () => listeners.notify("critical"),
    source: (_, __, emit) => listeners.add((level) => emit({ level })),
  };
}
