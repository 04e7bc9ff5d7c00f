import { quoteForMessage, ROOT_ID, TreeOp } from "@atoll/protocol";
import type {
  CreateOp,
  CreateTextOp,
  InsertOp,
  Op,
  Quotas,
  RemoveOp,
  SetTextOp,
  UpdateOp,
} from "@atoll/protocol";
import { checkChild } from "./check-child.ts";
import { checkNewProps, checkUpdate } from "./check-props.ts";
import type { Kit } from "./compile-component.ts";
import { link, unlink } from "./links.ts";
import { TEXT_COMPONENT } from "./remote-tree.ts";
import { ShadowNode } from "./shadow-node.ts";
import type { Transaction, TreeState } from "./transaction.ts";
import { listNames, refuse } from "./tree-errors.ts";

/** What applying ops needs. */
export type OpContext = {
  readonly state: TreeState;
  readonly transaction: Transaction;
  readonly kit: Kit;
  readonly quotas: Quotas;
};

/** Applies one op or throws; what was done before is the caller's to undo. */
export function applyOp(context: OpContext, op: Op): void {
  switch (op[0]) {
    case TreeOp.create:
      return create(context, op);
    case TreeOp.createText:
      return createText(context, op);
    case TreeOp.insert:
      return insert(context, op);
    case TreeOp.remove:
      return remove(context, op);
    case TreeOp.update:
      return update(context, op);
    case TreeOp.setText:
      return setText(context, op);
  }
}

function create(context: OpContext, op: CreateOp): void {
  const name = op[2];
  // Security: a Map, so that "constructor" or "__proto__" names nothing.
  const component = context.kit.get(name);
  if (component === undefined) {
    const known = listNames(context.kit.keys());
    return refuse(
      "TREE_BAD_COMPONENT",
      `There is no component ${quoteForMessage(name)} in the kit. It has: ${known}.`,
    );
  }
  const node = new ShadowNode(claimId(context, op[1]), name, component);
  const checked = checkNewProps(component, op[3]);
  node.props = checked.props;
  node.on = checked.on;
  setWeight(context, node, checked.weight);
  context.transaction.add(node);
}

function createText(context: OpContext, op: CreateTextOp): void {
  const text = op[2];
  const node = new ShadowNode(claimId(context, op[1]), TEXT_COMPONENT, null);
  node.text = text;
  setWeight(context, node, text.length);
  context.transaction.add(node);
}

function insert(context: OpContext, op: InsertOp): void {
  const parentId = op[1];
  const childId = op[2];
  const beforeId = op[3];
  const { transaction, quotas } = context;
  const parent = find(context, parentId);
  const child = find(context, childId);
  if (childId === ROOT_ID) refuse("TREE_BAD_STRUCTURE", "The root cannot be put into a node.");
  checkChild(parent, child);
  checkNoCycle(parent, child, quotas.treeDepth);
  const before = beforeId === 0 ? null : find(context, beforeId);
  if (before !== null && (before.parent !== parent || before === child)) {
    const what = before === child ? "itself" : `node ${beforeId}, which is not a child of node ${parentId}`;
    refuse("TREE_BAD_STRUCTURE", `Node ${childId} cannot be inserted before ${what}.`);
  }
  unlink(transaction, child);
  if (parent.rules?.virtual !== true && parent.childCount >= quotas.childrenPerNode) {
    const name = parent.component;
    refuse(
      "TREE_QUOTA",
      `<${name}> has ${quotas.childrenPerNode} children. Draw long lists with <VirtualList>.`,
    );
  }
  link(transaction, child, { parent, before });
  transaction.placed.push(child);
}

function remove(context: OpContext, [, parentId, childId]: RemoveOp): void {
  const parent = find(context, parentId);
  const child = find(context, childId);
  if (child.parent !== parent) {
    refuse(
      "TREE_BAD_STRUCTURE",
      `Node ${childId} is not a child of node ${parentId}, so it cannot be removed from it.`,
    );
  }
  unlink(context.transaction, child);
  context.transaction.free(child);
}

function update(context: OpContext, [, id, set, unset]: UpdateOp): void {
  const node = find(context, id);
  if (node.rules === null) {
    return refuse("TREE_BAD_STRUCTURE", `Node ${id} is ${node.component}, which has no props.`);
  }
  const checked = checkUpdate(node.rules, node, { set, unset });
  context.transaction.willChange(node);
  node.props = checked.props;
  node.on = checked.on;
  setWeight(context, node, checked.weight);
}

function setText(context: OpContext, [, id, text]: SetTextOp): void {
  const node = find(context, id);
  if (node.component !== TEXT_COMPONENT) {
    refuse("TREE_BAD_STRUCTURE", `Node ${id} is <${node.component}>, not a text.`);
  }
  context.transaction.willChange(node);
  // Components draw their text children as one text of their own, so they change with them.
  if (node.parent !== undefined) context.transaction.willChange(node.parent);
  node.text = text;
  setWeight(context, node, text.length);
}

function find(context: OpContext, id: number): ShadowNode {
  return (
    context.state.nodes.get(id) ??
    refuse("TREE_BAD_ID", `There is no node ${quoteForMessage(id)}: it was never created, or was removed.`)
  );
}

function claimId({ state, quotas }: OpContext, id: number): number {
  if (id === ROOT_ID || state.usedIds.has(id)) {
    refuse(
      "TREE_BAD_ID",
      `Node id ${quoteForMessage(id)} is taken. Ids start at 1 and are never used twice.`,
    );
  }
  if (state.usedIds.isFull) refuse("TREE_QUOTA", "The node ids leave too many gaps. Count up by one.");
  // The root is one of the nodes kept.
  if (state.nodes.size > quotas.liveNodes) {
    refuse(
      "TREE_QUOTA",
      `The tree holds ${quotas.liveNodes} nodes. Remove some, or draw long lists with <VirtualList>.`,
    );
  }
  return id;
}

function checkNoCycle(parent: ShadowNode, child: ShadowNode, limit: number): void {
  if (parent !== child && child.first === null) return;
  let steps = 0;
  for (let at: ShadowNode | undefined = parent; at !== undefined; at = at.parent) {
    if (at === child) refuse("TREE_BAD_STRUCTURE", `Node ${child.id} cannot be put into itself.`);
    steps += 1;
    // Security: bounds this walk, whatever the ops before have built.
    if (steps > limit)
      refuse("TREE_QUOTA", `The tree is deeper than ${limit} levels. Nest fewer components.`);
  }
}

function setWeight({ state, quotas }: OpContext, node: ShadowNode, weight: number): void {
  state.weight += weight - node.weight;
  node.weight = weight;
  if (state.weight > quotas.treeLength) {
    refuse("TREE_QUOTA", "The tree holds too much data. Draw less at once, and keep large data in blobs.");
  }
}
