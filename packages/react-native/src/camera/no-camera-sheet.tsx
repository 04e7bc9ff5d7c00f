import { useEffect } from "react";
import type { CameraSheetProps } from "../platform/camera-sheet-props.ts";

/** Stands in for a sheet whose code did not come, for example without a network. */
export function NoCameraSheet({ prompt }: CameraSheetProps) {
  useEffect(() => prompt.answer("broken"), [prompt]);
  return null;
}
