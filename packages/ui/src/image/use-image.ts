import { useEffect, useState } from "react";
import type { ImageSource, Surface } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import { useLatest } from "../host/use-latest.ts";

/** A picture on its way: `ready` is an address the platform can draw, not yet drawn pixels. */
export type ImageState =
  | { readonly step: "loading" }
  | { readonly step: "ready"; readonly uri: string }
  | { readonly step: "failed" };

const LOADING: ImageState = { step: "loading" };

/** Resolves a source through the surface, and releases it when it is no longer shown. */
export function useImage(source: ImageSource | undefined): [state: ImageState, fail: () => void] {
  // A surface changes with its environment, which is no reason to fetch a picture again.
  const surface = useLatest(useSurface());
  const key = typeof source === "object" ? source.blob : source;
  const [held, setHeld] = useState<{ key: typeof key; state: ImageState }>({ key, state: LOADING });
  useEffect(() => {
    if (key === undefined) return;
    return hold(surface.current, typeof key === "number" ? { blob: key } : key, (state) =>
      setHeld({ key, state }),
    );
  }, [surface, key]);
  // A new source is loading from the first render on, not from the effect on.
  return [held.key === key ? held.state : LOADING, () => setHeld({ key, state: { step: "failed" } })];
}

function hold(
  surface: Pick<Surface, "resolveImage">,
  source: ImageSource,
  tell: (state: ImageState) => void,
): () => void {
  let release: (() => void) | undefined;
  let gone = false;
  surface.resolveImage(source).then(
    (image) => {
      if (gone) return image.release();
      release = () => image.release();
      tell({ step: "ready", uri: image.uri });
    },
    () => !gone && tell({ step: "failed" }),
  );
  return () => {
    gone = true;
    release?.();
  };
}
