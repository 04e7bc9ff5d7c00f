import type { CameraRefusal } from "@atoll/capabilities";
import type { CameraView } from "./use-camera.ts";

/** What to tell when the person leaves: what was wrong with the camera, where that is why. */
export function leaving(view: CameraView): CameraRefusal {
  return view.at === "asking" || view.at === "live" ? "canceled" : view.at;
}
