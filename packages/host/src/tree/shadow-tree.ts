import { ROOT_ID } from "@atoll/protocol";
import type { Op, Quotas } from "@atoll/protocol";
import { createListeners } from "../listeners.ts";
import type { Listeners } from "../listeners.ts";
import { applyOp } from "./apply-ops.ts";
import { checkDepth } from "./depth.ts";
import type { Kit } from "./compile-component.ts";
import { ROOT_COMPONENT } from "./remote-tree.ts";
import type { RemoteTree } from "./remote-tree.ts";
import { ShadowNode } from "./shadow-node.ts";
import { Transaction } from "./transaction.ts";
import type { TreeState } from "./transaction.ts";
import { UsedIds } from "./used-ids.ts";

export type ShadowTreeOptions = {
  readonly kit: Kit;
  readonly quotas: Quotas;
  /** Given what a listener threw. */
  onListenerError(error: unknown): void;
};

/** The host's copy of what a mini-app draws. It changes by whole batches only, and only by what the kit's schemas allow. */
export class ShadowTree implements RemoteTree {
  readonly root = new ShadowNode(ROOT_ID, ROOT_COMPONENT, null);
  readonly #options: ShadowTreeOptions;
  readonly #state: TreeState;
  readonly #nodeListeners = new Map<number, Listeners<void>>();
  readonly #commitListeners: Listeners<void>;
  #batches = 0;

  constructor(options: ShadowTreeOptions) {
    this.#options = options;
    this.#state = { nodes: new Map([[ROOT_ID, this.root]]), usedIds: new UsedIds(), weight: 0 };
    this.#commitListeners = createListeners(options.onListenerError);
  }

  get size(): number {
    return this.#state.nodes.size - 1;
  }

  /** Sum of what the nodes weigh against `treeLength`. */
  get weight(): number {
    return this.#state.weight;
  }

  get(id: number): ShadowNode | undefined {
    return this.#state.nodes.get(id);
  }

  /** Applies a batch whole, then tells listeners. Throws a `wire` code, and then nothing at all has changed and nobody was told. */
  apply(ops: readonly Op[]): void {
    const { kit, quotas } = this.#options;
    this.#batches += 1;
    const transaction = new Transaction(this.#state, this.#batches);
    const context = { state: this.#state, transaction, kit, quotas };
    try {
      for (const op of ops) applyOp(context, op);
      checkDepth(transaction, quotas.treeDepth);
    } catch (error) {
      transaction.undo();
      throw error;
    }
    this.#commit(transaction);
  }

  subscribe(nodeId: number, listener: () => void): () => void {
    if (!this.#state.nodes.has(nodeId)) return () => undefined;
    let listeners = this.#nodeListeners.get(nodeId);
    if (listeners === undefined) {
      listeners = createListeners(this.#options.onListenerError);
      this.#nodeListeners.set(nodeId, listeners);
    }
    return listeners.add(listener);
  }

  onCommit(listener: () => void): () => void {
    return this.#commitListeners.add(listener);
  }

  #commit({ changed, freed }: Transaction): void {
    for (const node of freed) this.#nodeListeners.delete(node.id);
    const alive = changed.filter((node) => this.#state.nodes.has(node.id));
    for (const node of alive) node.version += 1;
    if (this.#nodeListeners.size > 0) for (const node of alive) this.#nodeListeners.get(node.id)?.notify();
    this.#commitListeners.notify();
  }
}
