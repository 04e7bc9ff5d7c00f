import type { FoundCode } from "@atoll/capabilities";
import { useEffect, useEffectEvent } from "react";
import type { CodeAsked } from "./camera-prompt.ts";
import type { DrawFrame } from "./draw-frame.ts";

/** Rest between two looks, so that a slow device can draw its preview. */
export const LOOK_AGAIN_MS = 120;

type Looking = Pick<CodeAsked, "read"> & {
  readonly drawFrame: DrawFrame;
  readonly onFound: (code: FoundCode) => void;
};

/** Looks for a code in what an element shows, again and again, until there is one. */
export function useCodes(video: HTMLVideoElement | undefined, looking: Looking): void {
  const look = useEffectEvent((element: HTMLVideoElement) => looking.read(looking.drawFrame(element)));
  const found = useEffectEvent((code: FoundCode) => looking.onFound(code));
  useEffect(() => {
    if (video === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const run = async (): Promise<void> => {
      // A picture that cannot be read says nothing; the next may.
      const code = await look(video).catch(() => undefined);
      if (over) return;
      if (code === undefined) timer = setTimeout(() => void run(), LOOK_AGAIN_MS);
      else found(code);
    };
    timer = setTimeout(() => void run(), LOOK_AGAIN_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [video]);
}
