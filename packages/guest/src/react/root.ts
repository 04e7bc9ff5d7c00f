import { createElement } from "react";
import type { ElementType } from "react";
import Reconciler from "react-reconciler";
import { ConcurrentRoot, DiscreteEventPriority } from "react-reconciler/constants.js";
import { PrimordialPromise, promiseThen } from "../lockdown/primordials.ts";
import { propOfEvent } from "./encode-props.ts";
import { createHostConfig } from "./host-config.ts";
import type { BatchWriter } from "./batch.ts";
import type { NodeInstance, PublicInstance } from "./instances.ts";

/** The mini-app on its surface. */
export type Root = {
  /** Draws the mini-app's entry component; the first batch leaves before this returns. */
  render(entry: ElementType): void;
  /** Hands an event to the node's handler as a discrete update, flushed before this returns. */
  dispatch(nodeId: number, event: string, payload: unknown): void;
  /** Runs work as a discrete update, flushed before this returns. */
  flush(work: () => void): void;
};

type Dependencies = {
  readonly batch: BatchWriter;
  /** Components that take text as children. */
  readonly textComponents: ReadonlySet<string>;
  readonly timers: { setTimeout(task: () => void, ms: number): number; clearTimeout(handle: number): void };
  queueMicrotask(task: () => void): void;
  /** An error nothing in the mini-app caught. */
  report(error: unknown): void;
  invoke(node: NodeInstance, method: string, params: unknown): void;
};

/** Creates React's root over a batch writer. */
export function createRoot(dependencies: Dependencies): Root {
  const { batch, textComponents, timers, queueMicrotask, report, invoke } = dependencies;
  const priority = { current: 0 };
  const reconciler = Reconciler(
    createHostConfig({
      batch,
      textComponents,
      priority,
      queueMicrotask,
      setTimeout: timers.setTimeout,
      clearTimeout: timers.clearTimeout,
      createPublicInstance: (node) => createPublicInstance(node, invoke),
    }),
  );
  const container = reconciler.createContainer(
    { id: 0 },
    ConcurrentRoot,
    null,
    false,
    null,
    "",
    report,
    (error) => console.error(error),
    (error) => console.warn(error),
    () => undefined,
  );

  function flush(work: () => void): void {
    const before = priority.current;
    priority.current = DiscreteEventPriority;
    try {
      work();
    } catch (error) {
      report(error);
    } finally {
      priority.current = before;
      reconciler.flushSyncWork();
    }
  }

  return {
    flush,
    render(entry) {
      reconciler.updateContainerSync(createElement(entry), container, null, null);
      reconciler.flushSyncWork();
    },
    dispatch(nodeId, event, payload) {
      const handler = batch.find(nodeId)?.props[propOfEvent(event)];
      if (typeof handler !== "function") return;
      flush(() => {
        const result: unknown = handler(payload);
        if (result instanceof PrimordialPromise) promiseThen(result, undefined, report);
      });
    },
  };
}

function createPublicInstance(node: NodeInstance, invoke: Dependencies["invoke"]): PublicInstance {
  return {
    invoke: (method, params = null) => invoke(node, method, params),
    focus: () => invoke(node, "focus", null),
    blur: () => invoke(node, "blur", null),
    clear: () => invoke(node, "clear", null),
    scrollTo: (params) => invoke(node, "scrollTo", params),
  };
}
