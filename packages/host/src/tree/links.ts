import type { ShadowNode } from "./shadow-node.ts";
import type { Transaction } from "./transaction.ts";

/** Takes a node out of its parent's list. */
export function unlink(transaction: Transaction, node: ShadowNode): void {
  const { parent, previous, next } = node;
  if (parent === undefined) return;
  transaction.willChange(parent);
  transaction.willWrite(node);
  if (previous === null) parent.first = next;
  else {
    transaction.willWrite(previous);
    previous.next = next;
  }
  if (next === null) parent.last = previous;
  else {
    transaction.willWrite(next);
    next.previous = previous;
  }
  parent.childCount -= 1;
  parent.childArray = null;
  node.parent = undefined;
  node.previous = null;
  node.next = null;
}

/** Puts a node without a parent into a list, before one of its members or at the end. */
export function link(
  transaction: Transaction,
  node: ShadowNode,
  place: { readonly parent: ShadowNode; readonly before: ShadowNode | null },
): void {
  const { parent, before } = place;
  const previous = before === null ? parent.last : before.previous;
  transaction.willChange(parent);
  transaction.willWrite(node);
  node.parent = parent;
  node.previous = previous;
  node.next = before;
  if (previous === null) parent.first = node;
  else {
    transaction.willWrite(previous);
    previous.next = node;
  }
  if (before === null) parent.last = node;
  else {
    transaction.willWrite(before);
    before.previous = node;
  }
  parent.childCount += 1;
  parent.childArray = null;
}
