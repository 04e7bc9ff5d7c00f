import type { ShadowNode } from "./shadow-node.ts";
import type { Transaction } from "./transaction.ts";
import { refuse } from "./tree-errors.ts";

/** Steps from a node to the top of its tree; 0 at the top. Stops and refuses past `limit`, whatever was built. */
export function depthOf(node: ShadowNode, limit: number): number {
  let depth = 0;
  for (let at = node.parent; at !== undefined; at = at.parent) {
    depth += 1;
    if (depth > limit) refuseDepth(limit);
  }
  return depth;
}

/** Checks the depth of all that a batch placed, each node once. Throws TREE_QUOTA. */
export function checkDepth(transaction: Transaction, limit: number): void {
  const { placed, number } = transaction;
  // From the last to the first: a tree is built from below, so the last one placed usually holds the others.
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const node = placed[index];
    if (node !== undefined && node.measuredIn !== number) measure(node, limit, number);
  }
}

function measure(top: ShadowNode, limit: number, number: number): void {
  let depth = depthOf(top, limit);
  let at: ShadowNode = top;
  for (;;) {
    at.measuredIn = number;
    let next = unmeasured(at.first, number);
    if (next === null) {
      while (at !== top && next === null) {
        next = unmeasured(at.next, number);
        if (next === null) {
          at = at.parent ?? top;
          depth -= 1;
        }
      }
    } else {
      depth += 1;
      if (depth > limit) refuseDepth(limit);
    }
    if (next === null) return;
    at = next;
  }
}

function unmeasured(from: ShadowNode | null, number: number): ShadowNode | null {
  let node = from;
  while (node !== null && node.measuredIn === number) node = node.next;
  return node;
}

function refuseDepth(limit: number): never {
  return refuse("TREE_QUOTA", `The tree is deeper than ${limit} levels. Nest fewer components.`);
}
