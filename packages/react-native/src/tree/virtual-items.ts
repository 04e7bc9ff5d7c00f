import type { RemoteNode } from "@atoll/host";
import type { VirtualItems } from "@atoll/ui/host";
import type { ReactNode } from "react";

/** The items of a virtual list that the mini-app has drawn so far, by their index. */
export function virtualItemsOf(list: RemoteNode, draw: (item: RemoteNode) => ReactNode): VirtualItems {
  const byIndex = new Map(list.children.map((item) => [item.props["index"], item]));
  return {
    version: [list, ...list.children].reduce((sum, { version }) => sum + version, 0),
    get: (index) => {
      const item = byIndex.get(index);
      return item && draw(item);
    },
  };
}
