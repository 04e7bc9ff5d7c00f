import { TEXT_COMPONENT } from "@atoll/host";
import type { RemoteNode, RemoteTree } from "@atoll/host";
import { useCallback, useSyncExternalStore } from "react";

/**
 * Keeps a component in step with one node of a remote tree: it renders again when that node changed, or a child that it draws
 * itself (its text; the items of a virtual list). Changes further down are those nodes' own business.
 */
export function useRemoteNode(tree: RemoteTree, node: RemoteNode, virtual: boolean): void {
  const { children } = node;
  const subscribe = useCallback(
    (listener: () => void) => {
      const watched = [node, ...drawnByParent(children, virtual)];
      const ends = watched.map((each) => tree.subscribe(each.id, listener));
      return () => {
        for (const end of ends) end();
      };
    },
    [tree, node, children, virtual],
  );
  useSyncExternalStore(subscribe, () => versionsOf(node, virtual));
}

/** Children without a view of their own. */
function drawnByParent(children: readonly RemoteNode[], virtual: boolean): readonly RemoteNode[] {
  return virtual ? children : children.filter(isText);
}

export function isText(node: RemoteNode): boolean {
  return node.component === TEXT_COMPONENT;
}

function versionsOf(node: RemoteNode, virtual: boolean): string {
  return [node, ...drawnByParent(node.children, virtual)].map(({ id, version }) => `${id}.${version}`).join();
}
