import { PhotoSheet } from "../camera/photo-sheet.tsx";
import { ScanSheet } from "../camera/scan-sheet.tsx";
import type { CameraSheetProps } from "./camera-sheet-props.ts";

/** The camera sheet of a browser, for what it is asked for. */
export function CameraSheet({ app, prompt }: CameraSheetProps) {
  return prompt.kind === "photo" ? (
    <PhotoSheet app={app} request={prompt.request} onAnswer={prompt.answer} />
  ) : (
    <ScanSheet app={app} request={prompt.request} onAnswer={prompt.answer} />
  );
}
