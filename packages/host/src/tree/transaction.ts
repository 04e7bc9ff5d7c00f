import { forEachInSubtree } from "./shadow-node.ts";
import type { ShadowNode } from "./shadow-node.ts";
import type { UsedIds } from "./used-ids.ts";

/** What the transaction changes beside nodes. */
export type TreeState = {
  readonly nodes: Map<number, ShadowNode>;
  readonly usedIds: UsedIds;
  /** Sum of the nodes' weights. */
  weight: number;
};

type Saved = Pick<
  ShadowNode,
  | "props"
  | "on"
  | "text"
  | "weight"
  | "parent"
  | "previous"
  | "next"
  | "first"
  | "last"
  | "childCount"
  | "childArray"
> & { readonly node: ShadowNode };

/**
 * One batch on its way. Nodes that were there before are copied the first time they are written to, so that `undo` puts back exactly
 * what was; nodes of this batch need no copy.
 */
export class Transaction {
  readonly #state: TreeState;
  readonly #number: number;
  readonly #weightBefore: number;
  readonly #created: ShadowNode[] = [];
  readonly #saved: Saved[] = [];
  readonly #freed: ShadowNode[] = [];
  /** Nodes whose props, text, events or child list changed. */
  readonly changed: ShadowNode[] = [];
  /** Nodes that got a parent. */
  readonly placed: ShadowNode[] = [];

  constructor(state: TreeState, number: number) {
    this.#state = state;
    this.#number = number;
    this.#weightBefore = state.weight;
  }

  get number(): number {
    return this.#number;
  }

  get freed(): readonly ShadowNode[] {
    return this.#freed;
  }

  add(node: ShadowNode): void {
    node.createdIn = this.#number;
    this.#state.usedIds.add(node.id);
    this.#state.nodes.set(node.id, node);
    this.#created.push(node);
  }

  /** Must come before every write to a node's links or content. */
  willWrite(node: ShadowNode): void {
    if (node.createdIn === this.#number || node.savedIn === this.#number) return;
    node.savedIn = this.#number;
    const { props, on, text, weight, parent, previous, next, first, last, childCount, childArray } = node;
    this.#saved.push({
      node,
      props,
      on,
      text,
      weight,
      parent,
      previous,
      next,
      first,
      last,
      childCount,
      childArray,
    });
  }

  willChange(node: ShadowNode): void {
    this.willWrite(node);
    if (node.changedIn === this.#number) return;
    node.changedIn = this.#number;
    this.changed.push(node);
  }

  free(top: ShadowNode): void {
    forEachInSubtree(top, (node) => {
      this.#state.nodes.delete(node.id);
      this.#state.weight -= node.weight;
      this.#freed.push(node);
    });
  }

  /** Puts everything back as it was before the batch. */
  undo(): void {
    for (const node of this.#freed) this.#state.nodes.set(node.id, node);
    for (const node of this.#created) {
      this.#state.nodes.delete(node.id);
      this.#state.usedIds.delete(node.id);
    }
    for (const { node, ...fields } of this.#saved) Object.assign(node, fields);
    this.#state.weight = this.#weightBefore;
  }
}
