import type { NodeMethods, RemoteNode, Session } from "@atoll/host";
import { components } from "@atoll/ui";

/** Keeps the methods of drawn nodes on offer to refs of the mini-app. */
export type MethodOffers = {
  /** Offers the methods of nodes that are new, withdraws those of nodes that are gone. */
  update(): void;
};

export type MethodOffersOptions = {
  readonly session: Session;
  /** What can be done with a node, by name; only what its schema names is offered. */
  methodsOf(node: RemoteNode): NodeMethods;
  /** A node with methods was drawn for the first time. */
  drawn(node: RemoteNode): void;
};

export function createMethodOffers({ session, methodsOf, drawn }: MethodOffersOptions): MethodOffers {
  const { tree } = session;
  const offers = new Map<number, () => void>();

  function offer(node: RemoteNode): void {
    const schema = components.get(node.component)?.methods;
    if (schema === undefined || offers.has(node.id)) return;
    const can = methodsOf(node);
    const named = Object.keys(schema).map((name) => [name, can[name] ?? (() => {})]);
    offers.set(node.id, session.registerMethods(node.id, Object.fromEntries(named)));
    drawn(node);
  }
  return {
    update() {
      for (const [id, withdraw] of offers) {
        if (tree.get(id) !== undefined) continue;
        withdraw();
        offers.delete(id);
      }
      visit(tree.root, offer);
    },
  };
}

function visit(node: RemoteNode, see: (node: RemoteNode) => void): void {
  see(node);
  for (const child of node.children) visit(child, see);
}
