import { GuestOp, HostOp, decodeGuestMessage, withQuotas } from "@atoll/protocol";
import type { HostMessage } from "@atoll/protocol";
import { components } from "@atoll/ui";
import type { ElementType } from "react";
import { createBatchWriter } from "../../../packages/guest/src/react/batch.ts";
import { createRoot } from "../../../packages/guest/src/react/root.ts";
import { BatchParts } from "../../../packages/host/src/tree/batch-parts.ts";
import { compileKit } from "../../../packages/host/src/tree/compile-component.ts";
import { ShadowTree } from "../../../packages/host/src/tree/shadow-tree.ts";
import type { ShadowNode } from "../../../packages/host/src/tree/shadow-node.ts";
import { createList } from "./app.ts";
import type { Contender, Controls, Kit } from "./app.ts";

const kit: Kit = {
  View: "Stack" as unknown as ElementType,
  Text: "Text" as unknown as ElementType,
  Button: "Button" as unknown as ElementType,
};
const compiledKit = compileKit(components, 1);

const rethrow = (error: unknown): never => {
  throw error;
};

/** Atoll's own two halves: the guest's reconciler, JSON text, the host's decoder and its validated tree. */
export function createAtoll(rows: number): Contender {
  const quotas = withQuotas();
  const tree = new ShadowTree({ kit: compiledKit, quotas, onListenerError: rethrow });
  const parts = new BatchParts(quotas);
  let bytes = 0;
  const batch = createBatchWriter((text) => {
    bytes += Buffer.byteLength(text);
    const message = decodeGuestMessage(text, quotas);
    const ops = message[0] === GuestOp.batch ? parts.add(message, text.length) : undefined;
    if (ops !== undefined) tree.apply(ops);
  });
  const root = createRoot({
    batch,
    textComponents: new Set(["Text", "Button"]),
    queueMicrotask,
    timers: { setTimeout: (task, ms) => Number(setTimeout(task, ms)), clearTimeout },
    report: rethrow,
    invoke: () => undefined,
  });
  const controls: Controls = { set: () => undefined };
  const List = createList(kit, rows, controls);
  const rowNode = (row: number) => tree.root.children[0]?.children[row] as ShadowNode | undefined;
  const press = (text: string): void => {
    const [, id, event, payload] = JSON.parse(text) as Extract<HostMessage, readonly [1, ...unknown[]]>;
    root.dispatch(id, event, payload);
  };
  return {
    name: "Atoll",
    mount: () => root.render(List),
    update: (change) => root.flush(() => controls.set(change)),
    press: (row) => press(JSON.stringify([HostOp.event, rowNode(row)?.children[1]?.id, "press", null, 1])),
    textOf: (row) => String(rowNode(row)?.children[0]?.children[0]?.text),
    unmount: () => root.render(() => null),
    takeBytes() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
  };
}
