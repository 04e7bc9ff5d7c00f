import { useEffect, useState } from "react";
import type { CameraChoice, CameraFault, OpenCamera, OpenedCamera } from "./open-camera.ts";

/** What a camera shows at the moment. */
export type CameraView =
  | { readonly at: "asking" }
  | ({ readonly at: "live" } & OpenedCamera)
  | { readonly at: CameraFault };

/** A camera of a sheet. */
export type SheetCamera = {
  readonly view: CameraView;
  /** Goes to the other camera, where there is one. */
  flip(): void;
  retry(): void;
};

const ASKING: CameraView = { at: "asking" };

/**
 * Runs a camera while `on`, beginning with `first`.
 * Security: it is off as soon as a picture was taken, the camera is switched, or the sheet goes for whatever reason.
 */
export function useCamera(open: OpenCamera, first: CameraChoice, on: boolean): SheetCamera {
  const [wanted, setWanted] = useState({ choice: first });
  const [seen, setSeen] = useState<{ readonly of: object; readonly view: CameraView }>();
  useEffect(() => {
    if (!on) return;
    const off = new AbortController();
    const show = (view: CameraView) => {
      if (!off.signal.aborted) setSeen({ of: wanted, view });
    };
    void open({ choice: wanted.choice, signal: off.signal }).then((opened) => {
      if (typeof opened === "string") return show({ at: opened });
      const [track] = opened.stream.getVideoTracks();
      // Unplugged, or taken back in the browser's own settings.
      track?.addEventListener("ended", () => show({ at: "broken" }), { signal: off.signal });
      show({ at: "live", ...opened });
    });
    return () => {
      off.abort();
      setSeen(undefined);
    };
  }, [open, wanted, on]);
  const view = seen?.of === wanted ? seen.view : ASKING;
  return {
    view,
    flip: () => {
      if (view.at === "live" && view.next !== undefined) setWanted({ choice: view.next });
    },
    retry: () => setWanted({ choice: wanted.choice }),
  };
}
