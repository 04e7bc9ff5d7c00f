import type { RemoteNode, Session } from "@atoll/host";
import type { Json } from "@atoll/protocol";
import { components } from "@atoll/ui";
import { hostComponents } from "@atoll/ui/host";
import { Activity, memo, useCallback, useState } from "react";
import type { ReactNode } from "react";
import { isText, useRemoteNode } from "./use-remote-node.ts";
import { virtualItemsOf } from "./virtual-items.ts";

export type RemoteNodeProps = { readonly session: Session; readonly node: RemoteNode };

/** Draws one node of a mini-app with its kit component, and renders again only when that node changed. */
export const RemoteNodeView = memo(function RemoteNodeView({ session, node }: RemoteNodeProps) {
  const schema = components.get(node.component);
  const virtual = schema?.virtual === true;
  useRemoteNode(session.tree, node, virtual);
  const emit = useEmit(session, node.id);
  const { hidden, canHide } = useHidden(node);
  const Component = hostComponents.get(node.component);
  // The tree holds only components of the kit's catalogue; one without a host half draws nothing.
  if (Component === undefined) return null;
  const drawn = (
    <Component
      id={node.id}
      props={node.props}
      on={node.on}
      text={textOf(node)}
      items={virtual ? virtualItemsOf(node, (item) => drawNode(session, item)) : null}
      emit={emit}
    >
      {virtual ? null : drawChildren(session, node.children, schema?.children === "mixed")}
    </Component>
  );
  return canHide ? <Activity mode={hidden ? "hidden" : "visible"}>{drawn}</Activity> : drawn;
});

/**
 * Whether the mini-app's Suspense hides the node now, and whether it ever did. An Activity around every node would cost a fifth
 * of the time to the first paint, so a node gets one when it is first hidden.
 */
function useHidden(node: RemoteNode): { readonly hidden: boolean; readonly canHide: boolean } {
  const hidden = node.props["hidden"] === true;
  const [canHide, setCanHide] = useState(hidden);
  if (hidden && !canHide) setCanHide(true);
  return { hidden, canHide: canHide || hidden };
}

/** Draws the children of a node; pieces of text stand among them only where a component mixes both. */
export function drawChildren(session: Session, children: readonly RemoteNode[], mixed: boolean): ReactNode {
  return children.map((child) => {
    if (isText(child)) return mixed ? child.text : null;
    return drawNode(session, child);
  });
}

function drawNode(session: Session, node: RemoteNode): ReactNode {
  return <RemoteNodeView key={node.id} session={session} node={node} />;
}

function textOf(node: RemoteNode): string {
  return node.children
    .filter(isText)
    .map((child) => child.text)
    .join("");
}

function useEmit(session: Session, nodeId: number) {
  return useCallback(
    (event: string, payload: Json = null, act = false) => session.sendEvent(nodeId, event, payload, { act }),
    [session, nodeId],
  );
}
