import type { CompiledComponent } from "./compile-component.ts";
import type { RemoteNode } from "./remote-tree.ts";

const NO_PROPS: Readonly<Record<string, unknown>> = Object.freeze(Object.create(null));
const NO_EVENTS: ReadonlySet<string> = new Set();

/** A node as the tree keeps it. Siblings are linked, so that inserting and moving cost the same anywhere in a list. */
export class ShadowNode implements RemoteNode {
  readonly id: number;
  readonly component: string;
  /** Null for the root and for text nodes. */
  readonly rules: CompiledComponent | null;
  props = NO_PROPS;
  on = NO_EVENTS;
  text: string | undefined;
  version = 0;
  weight = 0;
  parent: ShadowNode | undefined = undefined;
  previous: ShadowNode | null = null;
  next: ShadowNode | null = null;
  first: ShadowNode | null = null;
  last: ShadowNode | null = null;
  childCount = 0;
  /** The child list as an array, until it changes. */
  childArray: readonly ShadowNode[] | null = null;
  /** Numbers of the batches that created, saved, changed and measured this node. */
  createdIn = 0;
  savedIn = 0;
  changedIn = 0;
  measuredIn = 0;

  constructor(id: number, component: string, rules: CompiledComponent | null) {
    this.id = id;
    this.component = component;
    this.rules = rules;
  }

  get children(): readonly ShadowNode[] {
    if (this.childArray !== null) return this.childArray;
    const children: ShadowNode[] = [];
    for (let child = this.first; child !== null; child = child.next) children.push(child);
    this.childArray = children;
    return children;
  }
}

/** Calls `visit` for a node and everything below it; no recursion, however deep the tree. */
export function forEachInSubtree(top: ShadowNode, visit: (node: ShadowNode) => void): void {
  let at: ShadowNode = top;
  for (;;) {
    visit(at);
    if (at.first !== null) {
      at = at.first;
      continue;
    }
    while (at !== top && at.next === null && at.parent !== undefined) at = at.parent;
    if (at === top || at.next === null) return;
    at = at.next;
  }
}
