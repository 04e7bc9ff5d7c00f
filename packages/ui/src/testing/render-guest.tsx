import "./clean-up.ts";
import type { RenderResult } from "@testing-library/react";
import { act, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { SurfaceContext } from "../host-component.ts";
import type { FakeSurface } from "./fake-surface.ts";
import { createFakeSurface } from "./fake-surface.ts";
import type { GuestNode, GuestTree } from "./guest-tree.ts";
import { createGuestTree, isNode } from "./guest-tree.ts";
import { OverlayLayer } from "../host/overlay/overlay-layer.tsx";
import { Loopback } from "./loopback.tsx";

export type RenderedGuest = RenderResult & {
  readonly tree: GuestTree;
  readonly surface: FakeSurface;
  update(element: ReactNode): void;
};

/** Renders creator code, both halves: guest components into nodes, and those nodes by their host halves. */
export function renderGuest(
  element: ReactNode,
  options: { readonly surface?: FakeSurface } = {},
): RenderedGuest {
  const tree = createGuestTree();
  const surface = options.surface ?? createFakeSurface();
  tree.render(element);
  const result = render(
    <SurfaceContext value={surface}>
      <OverlayLayer>
        <Loopback tree={tree} />
      </OverlayLayer>
    </SurfaceContext>,
  );
  return { ...result, tree, surface, update: (next) => act(() => tree.render(next)) };
}

/** Every node of a component, in the order of the tree. */
export function nodesOf(tree: GuestTree, component: string, from: GuestNode = tree.root): GuestNode[] {
  return from.children
    .filter(isNode)
    .flatMap((node) => [...(node.component === component ? [node] : []), ...nodesOf(tree, component, node)]);
}
