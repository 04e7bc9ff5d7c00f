import type { Op } from "@atoll/protocol/wire";
import type { ElementType } from "react";
import { createBatchWriter } from "./batch.ts";
import { createRoot } from "./root.ts";

/** A root over a recording channel, for tests: what left, batch by batch. */
export function createTestRoot() {
  const batches: Op[][] = [];
  const parts: { seq: number; last: number; count: number; length: number }[] = [];
  const reports: unknown[] = [];
  const calls: unknown[] = [];
  let open: Op[] = [];
  const batch = createBatchWriter((text) => {
    const [, seq, last, ops] = JSON.parse(text) as [number, number, number, Op[]];
    parts.push({ seq, last, count: ops.length, length: text.length });
    open = [...open, ...ops];
    if (last === 1) {
      batches.push(open);
      open = [];
    }
  });
  const root = createRoot({
    batch,
    textComponents: new Set(["Button", "Text"]),
    queueMicrotask,
    timers: {
      setTimeout: (task, ms) => Number(setTimeout(task, ms)),
      clearTimeout: (handle) => clearTimeout(handle),
    },
    report: (error) => reports.push(error),
    invoke: (node, method, params) => calls.push([node.id, method, params]),
  });
  return {
    batches,
    parts,
    reports,
    calls,
    dispatch: root.dispatch,
    /** Draws and returns the first batch. */
    draw(entry: ElementType): Op[] {
      root.render(entry);
      return batches.at(-1) ?? [];
    },
    /** Handles an event and returns the batches it caused. */
    act(nodeId: number, event: string, payload: unknown = null): Op[][] {
      const before = batches.length;
      root.dispatch(nodeId, event, payload);
      return batches.slice(before);
    },
  };
}
