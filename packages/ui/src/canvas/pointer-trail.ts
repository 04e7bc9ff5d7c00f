import type { z } from "zod";
import type { canvasSchema } from "./schema.ts";
import { MAX_TRAIL } from "./schema.ts";

/** A pointer event as the guest gets it. */
export type PointerPayload = z.output<(typeof canvasSchema)["events"]["pointer"]["payload"]>;

type Point = [x: number, y: number];

/** Shortest time between two moves that are told: about thirty a second. */
export const TELL_MS = 32;

/** Takes every position of a pointer and tells them in a few events, none of them lost. */
export type PointerTrail = {
  start(x: number, y: number): void;
  move(x: number, y: number): void;
  end(phase: "end" | "cancel"): void;
  /** Forgets what was not told yet. */
  dispose(): void;
};

/** Begins with no pointer down. `tell` is called with each event. */
export function createPointerTrail(tell: (payload: PointerPayload) => void): PointerTrail {
  let trail: Point[] = [];
  let last: Point | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (trail.length === 0) return;
    const told = trail;
    trail = [];
    send("move", told);
  }
  function send(phase: PointerPayload["phase"], points: Point[]): void {
    const [x, y] = points.at(-1) ?? [0, 0];
    tell({ phase, x, y, trail: points });
  }
  return {
    start(x, y) {
      last = [x, y];
      send("start", [[x, y]]);
    },
    move(x, y) {
      if (last === null || (last[0] === x && last[1] === y)) return;
      last = [x, y];
      trail.push(last);
      // Every other one of the older is dropped: the line keeps its course.
      if (trail.length > MAX_TRAIL)
        trail = trail.filter((_, index) => index % 2 === 0 || index === MAX_TRAIL);
      timer ??= setTimeout(flush, TELL_MS);
    },
    end(phase) {
      flush();
      if (last !== null) send(phase, [last]);
      last = null;
    },
    dispose() {
      clearTimeout(timer);
      trail = [];
      last = null;
    },
  };
}
