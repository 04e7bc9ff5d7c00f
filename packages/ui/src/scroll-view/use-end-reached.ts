import { useRef } from "react";

type Extent = { readonly offset: number; readonly viewport: number; readonly content: number };

/** Answers a function to be told of each scroll, which calls `reached` once for each length of the content. */
export function useEndReached(reached: (() => void) | null): (extent: Extent) => void {
  const told = useRef<number | null>(null);
  return ({ offset, viewport, content }) => {
    const near = content - offset - viewport < viewport / 2;
    if (reached === null || !near || content === told.current) return;
    told.current = content;
    reached();
  };
}
