import { useEffect } from "react";
import type { CameraSheetProps } from "./camera-sheet-props.ts";

/** Devices have camera sheets of their own, which their providers open; this one is the browser's, and says that it is not here. */
export function CameraSheet({ prompt }: CameraSheetProps) {
  useEffect(() => prompt.answer("missing"), [prompt]);
  return null;
}
