import type { CameraRefusal, FoundCode } from "@atoll/capabilities";
import { useState } from "react";
import { View } from "react-native";
import { ChromeButton } from "../chrome/chrome-button.tsx";
import type { AppIdentity } from "../icon/app-identity.ts";
import { useHostWords } from "../words/use-host-words.ts";
import { CameraFrame } from "./camera-frame.tsx";
import type { CodeAsked } from "./camera-prompt.ts";
import { CameraStage } from "./camera-stage.tsx";
import { drawVideoFrame } from "./draw-frame.ts";
import type { DrawFrame } from "./draw-frame.ts";
import { leaving } from "./leaving.ts";
import { openBrowserCamera } from "./open-camera.ts";
import type { OpenCamera } from "./open-camera.ts";
import { useCamera } from "./use-camera.ts";
import { useCodes } from "./use-codes.ts";

export type ScanSheetProps = {
  readonly app: AppIdentity;
  readonly request: CodeAsked;
  readonly onAnswer: (outcome: FoundCode | CameraRefusal) => void;
  /** The browser's camera unless given. */
  readonly open?: OpenCamera;
  readonly drawFrame?: DrawFrame;
};

/** The host's camera, until it sees a code. Its pictures go to the reader and nowhere else. */
export function ScanSheet(props: ScanSheetProps) {
  const { app, request, onAnswer, open = openBrowserCamera, drawFrame = drawVideoFrame } = props;
  const { camera: words } = useHostWords();
  const camera = useCamera(open, { facing: "back" }, true);
  const { view, flip } = camera;
  const [picture, setPicture] = useState<HTMLVideoElement>();
  useCodes(view.at === "live" ? picture : undefined, { read: request.read, drawFrame, onFound: onAnswer });
  const leave = () => onAnswer(leaving(view));
  return (
    <CameraFrame
      app={app}
      title={words.scanTitle(app.name)}
      hint={words.scanHint(app.name)}
      onDismiss={leave}
    >
      <CameraStage camera={camera} onPicture={setPicture}>
        <Corners />
      </CameraStage>
      {view.at === "live" && view.next !== undefined && (
        <ChromeButton look="plain" label={words.flip} onPress={flip} />
      )}
      <ChromeButton label={words.cancel} onPress={leave} />
    </CameraFrame>
  );
}

/** Where to hold the code: four corners, light with a dark rim, so that they stand out from any picture. */
function Corners() {
  return (
    <View
      style={{ position: "absolute", inset: 0, alignItems: "center", justifyContent: "center" }}
      aria-hidden
    >
      <View style={{ height: "68%", aspectRatio: 1 }}>
        {CORNERS.map((place, index) => (
          <View key={index} style={{ ...CORNER, ...place }} />
        ))}
      </View>
    </View>
  );
}

const CORNER = {
  position: "absolute",
  width: 36,
  height: 36,
  borderColor: "#ffffff",
  boxShadow: "0 0 0 1px rgba(11, 20, 24, 0.35)",
} as const;

const CORNERS = [
  { top: 0, left: 0, borderTopWidth: 4, borderLeftWidth: 4, borderTopLeftRadius: 12 },
  { top: 0, right: 0, borderTopWidth: 4, borderRightWidth: 4, borderTopRightRadius: 12 },
  { bottom: 0, left: 0, borderBottomWidth: 4, borderLeftWidth: 4, borderBottomLeftRadius: 12 },
  { bottom: 0, right: 0, borderBottomWidth: 4, borderRightWidth: 4, borderBottomRightRadius: 12 },
] as const;
