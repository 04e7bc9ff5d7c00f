import type { CameraRefusal } from "@atoll/capabilities";
import { useState } from "react";
import { View } from "react-native";
import { ChromeButton } from "../chrome/chrome-button.tsx";
import { useTheme } from "../chrome/host-chrome.ts";
import type { AppIdentity } from "../icon/app-identity.ts";
import { useHostWords } from "../words/use-host-words.ts";
import { CameraFrame } from "./camera-frame.tsx";
import type { PhotoAsked } from "./camera-prompt.ts";
import { CameraStage } from "./camera-stage.tsx";
import { openBrowserCamera } from "./open-camera.ts";
import type { OpenCamera } from "./open-camera.ts";
import { leaving } from "./leaving.ts";
import { ShutterRow } from "./shutter-row.tsx";
import { takeVideoStill } from "./take-still.ts";
import type { TakeStill } from "./take-still.ts";
import { TakenPhoto } from "./taken-photo.tsx";
import { useCamera } from "./use-camera.ts";

export type PhotoSheetProps = {
  readonly app: AppIdentity;
  readonly request: PhotoAsked;
  readonly onAnswer: (outcome: Blob | CameraRefusal) => void;
  /** The browser's camera unless given. */
  readonly open?: OpenCamera;
  readonly takeStill?: TakeStill;
};

/**
 * The host's camera: a live preview, a shutter, and a look at the photo before it is used.
 * Security: the camera runs only while its preview is on the screen; what leaves is one photo that the person saw and agreed to.
 */
export function PhotoSheet(props: PhotoSheetProps) {
  const { app, request, onAnswer, open = openBrowserCamera, takeStill = takeVideoStill } = props;
  const { space } = useTheme();
  const { camera: words } = useHostWords();
  const [photo, setPhoto] = useState<Blob>();
  const [picture, setPicture] = useState<HTMLVideoElement>();
  const camera = useCamera(open, { facing: request.facing }, photo === undefined);
  const { view } = camera;
  const ready = view.at === "live" ? picture : undefined;
  const leave = () => onAnswer(leaving(view));
  return (
    <CameraFrame
      app={app}
      title={words.photoTitle(app.name)}
      hint={words.photoHint(app.name)}
      onDismiss={leave}
    >
      {photo === undefined ? (
        <>
          <CameraStage camera={camera} onPicture={setPicture} />
          {(view.at === "asking" || view.at === "live") && (
            <ShutterRow
              camera={camera}
              ready={ready !== undefined}
              onShutter={() => {
                if (ready !== undefined) void takeStill(ready).then(setPhoto);
              }}
            />
          )}
          <ChromeButton label={words.cancel} onPress={leave} />
        </>
      ) : (
        <>
          <TakenPhoto photo={photo} />
          <View style={{ gap: space.sm }}>
            <ChromeButton look="primary" label={words.use} onPress={() => onAnswer(photo)} />
            <ChromeButton
              label={words.another}
              onPress={() => {
                setPicture(undefined);
                setPhoto(undefined);
              }}
            />
            <ChromeButton look="plain" label={words.cancel} onPress={leave} />
          </View>
        </>
      )}
    </CameraFrame>
  );
}
