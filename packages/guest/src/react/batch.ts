import { DEFAULT_QUOTAS, GuestOp, ROOT_ID, TreeOp } from "@atoll/protocol/wire";
import { arraySlice, createList, createSafeMap, jsonStringify, listPush } from "../lockdown/primordials.ts";
import type { List } from "../lockdown/primordials.ts";
import { diffProps, encodeProps } from "./encode-props.ts";
import type { RawProps } from "./encode-props.ts";
import type { Container, Instance, NodeInstance, TextInstance } from "./instances.ts";

/** Collects the ops of one commit and sends them as one batch. */
export type BatchWriter = {
  insert(parent: NodeInstance | Container, child: Instance, before: Instance | null): void;
  remove(parent: NodeInstance | Container, child: Instance): void;
  update(node: NodeInstance, before: RawProps, after: RawProps): void;
  setHidden(node: NodeInstance, hidden: boolean): void;
  setText(node: TextInstance, text: string): void;
  /** Forgets a node that React has deleted. */
  forget(node: NodeInstance): void;
  find(id: number): NodeInstance | undefined;
  /** Sends what was collected. The first batch is sent even when empty: it says that the mini-app has drawn. */
  flush(): void;
};

/** Longest text of a part: leaves room below the message quota for what surrounds the ops. */
const PART_LENGTH = DEFAULT_QUOTAS.messageLength - 1024;

/** Creates the writer; `postText` sends one message. */
export function createBatchWriter(postText: (text: string) => void): BatchWriter {
  const nodes = createSafeMap<number, NodeInstance>();
  let ops = createList<unknown>();
  let lastId = ROOT_ID;
  let sequence = 0;

  function create(instance: Instance): void {
    instance.id = ++lastId;
    if (instance.kind === "text") {
      listPush(ops, [TreeOp.createText, instance.id, instance.hidden ? "" : instance.text]);
      return;
    }
    const props = encodeProps(instance.component, instance.props);
    if (instance.hidden) props["hidden"] = true;
    nodes.set(instance.id, instance);
    listPush(ops, [TreeOp.create, instance.id, instance.component, props]);
    const children = instance.pending;
    instance.pending = [];
    for (const child of children) {
      create(child);
      listPush(ops, [TreeOp.insert, instance.id, child.id, 0]);
    }
  }

  return {
    insert(parent, child, before) {
      if (child.id === 0) create(child);
      listPush(ops, [TreeOp.insert, parent.id, child.id, before === null ? 0 : before.id]);
    },
    remove: (parent, child) => listPush(ops, [TreeOp.remove, parent.id, child.id]),
    update(node, before, after) {
      const change = diffProps(node.component, before, after);
      if (change !== null) listPush(ops, [TreeOp.update, node.id, change.set, change.unset]);
    },
    setHidden(node, hidden) {
      if (node.hidden === hidden) return;
      node.hidden = hidden;
      if (node.id !== 0)
        listPush(ops, [TreeOp.update, node.id, hidden ? { hidden } : {}, hidden ? [] : ["hidden"]]);
    },
    setText(node, text) {
      if (node.id !== 0) listPush(ops, [TreeOp.setText, node.id, text]);
    },
    forget: (node) => void nodes.delete(node.id),
    find: (id) => nodes.get(id),
    flush() {
      if (ops.length === 0 && sequence > 0) return;
      const batch = ops;
      ops = createList();
      sequence += 1;
      const parts = splitOps(batch, 0, batch.length);
      parts.forEach((text, index) => {
        postText(`[${GuestOp.batch},${sequence},${index === parts.length - 1 ? 1 : 0},${text}]`);
      });
    },
  };
}

/** Cuts a batch into texts that keep the quotas on ops and length. An op too long for any part is left to the host to refuse. */
function splitOps(ops: List<unknown>, start: number, end: number): string[] {
  const count = end - start;
  if (count <= DEFAULT_QUOTAS.opsPerPart) {
    const text = jsonStringify(count === ops.length ? ops : arraySlice(ops, start, end));
    if (text.length <= PART_LENGTH || count === 1) return [text];
  }
  const middle = start + (count >> 1);
  return [...splitOps(ops, start, middle), ...splitOps(ops, middle, end)];
}
