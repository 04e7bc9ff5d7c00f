import type { Environment } from "@atoll/protocol";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { View } from "react-native";
import { OverlayLayer, SurfaceContext } from "../../host.ts";
import { createFakeSurface } from "../fake-surface.ts";
import { createGuestTree, isNode } from "../guest-tree.ts";
import type { GuestNode } from "../guest-tree.ts";
import { Loopback } from "../loopback.tsx";

/** The guest's answer to a range, as late as a message to a worker and back. */
const LATENCY_MS = 10;

/** Draws creator code on the page; its surface is the page's `surface`, and `look` draws it in other surroundings. */
export function showKit(element: ReactNode): void {
  const tree = createGuestTree();
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no root.");
  const drawn = createRoot(root);
  function look(environment: Partial<Environment>): void {
    const surface = createFakeSurface({
      environment,
      onRange: (id, start, end) =>
        setTimeout(() => {
          const list = find(id, tree.root);
          if (list !== undefined) tree.fire(list, "range", { start, end });
        }, LATENCY_MS),
    });
    Object.assign(globalThis, { surface });
    const { direction } = surface.environment;
    drawn.render(
      <SurfaceContext value={surface}>
        <View {...{ dir: direction }} style={{ flex: 1, overflow: "hidden", direction }}>
          <OverlayLayer>
            <Loopback tree={tree} />
          </OverlayLayer>
        </View>
      </SurfaceContext>,
    );
  }
  tree.render(element);
  look({});
  Object.assign(globalThis, { look });
}

function find(id: number, from: GuestNode): GuestNode | undefined {
  if (from.id === id) return from;
  for (const child of from.children.filter(isNode)) {
    const found = find(id, child);
    if (found !== undefined) return found;
  }
  return undefined;
}
