import { Suspense, lazy } from "react";
import type { CameraSheetProps } from "../platform/camera-sheet-props.ts";
import { NoCameraSheet } from "./no-camera-sheet.tsx";

/** Comes when a camera is first asked for. */
const CameraSheet = lazy(async () => ({
  default: await import("#camera-sheet").then(
    (loaded) => loaded.CameraSheet,
    () => NoCameraSheet,
  ),
}));

/** The host's camera sheet; where its code cannot be loaded, the camera counts as not working. */
export function LazyCameraSheet(props: CameraSheetProps) {
  return (
    <Suspense fallback={null}>
      <CameraSheet {...props} />
    </Suspense>
  );
}
