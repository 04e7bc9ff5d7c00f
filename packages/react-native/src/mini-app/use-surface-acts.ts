import type { Session } from "@atoll/host";
import { useEffect, useRef } from "react";
import { useHostChrome } from "../chrome/host-chrome.ts";
import type { SurfaceActs } from "../surface-requests/surface-requests.ts";

/** Has what the mini-app asks of its own opening done by whoever draws it. */
export function useSurfaceActs({ id }: Session, acts: SurfaceActs): void {
  const { surfaces } = useHostChrome().prompts;
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(
    () =>
      surfaces.attach(id, {
        close: () => latest.current.close(),
        restart: () => latest.current.restart(),
      }),
    [surfaces, id],
  );
}
