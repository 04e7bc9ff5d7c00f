import { useLayoutEffect, useRef } from "react";
import type { CSSProperties, ReactNode } from "react";
import { View, useWindowDimensions } from "react-native";
import { ChromeButton } from "../chrome/chrome-button.tsx";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useTheme } from "../chrome/host-chrome.ts";
import { useHostWords } from "../words/use-host-words.ts";
import type { CameraFault } from "./open-camera.ts";
import type { SheetCamera } from "./use-camera.ts";

export type CameraStageProps = {
  readonly camera: SheetCamera;
  /** Called with the element once it shows the camera's first picture. */
  readonly onPicture: (video: HTMLVideoElement) => void;
  /** Drawn over the picture. */
  readonly children?: ReactNode;
};

/** What the camera sees, large; or why it sees nothing, and what to do. */
export function CameraStage({ camera, onPicture, children }: CameraStageProps) {
  const { view, retry } = camera;
  if (view.at === "live") {
    return (
      <StageFrame>
        <Preview stream={view.stream} mirrored={view.mirrored} onPicture={onPicture} />
        {children}
      </StageFrame>
    );
  }
  return (
    <StageFrame>{view.at === "asking" ? <Asking /> : <Fault at={view.at} onRetry={retry} />}</StageFrame>
  );
}

/** The dark ground that pictures lie on, in both schemes: as high as the window has room for. */
export function StageFrame({ children }: { readonly children: ReactNode }) {
  const { radius } = useTheme();
  const { height } = useWindowDimensions();
  return (
    <View
      style={{
        height: Math.max(200, Math.min(480, height * 0.46)),
        overflow: "hidden",
        justifyContent: "center",
        borderRadius: radius.lg,
        backgroundColor: STAGE_GROUND,
      }}
    >
      {children}
    </View>
  );
}

const STAGE_GROUND = "#0b1418";
const FILLS: CSSProperties = { position: "absolute", width: "100%", height: "100%", objectFit: "contain" };

type PreviewProps = {
  readonly stream: MediaStream;
  readonly mirrored: boolean;
  readonly onPicture: (video: HTMLVideoElement) => void;
};

function Preview({ stream, mirrored, onPicture }: PreviewProps) {
  const { camera } = useHostWords();
  const video = useRef<HTMLVideoElement>(null);
  useLayoutEffect(() => {
    const element = video.current;
    if (element === null) return;
    element.srcObject = stream;
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  return (
    <video
      ref={video}
      autoPlay
      muted
      playsInline
      role="img"
      aria-label={camera.preview}
      onLoadedData={({ currentTarget }) => onPicture(currentTarget)}
      style={mirrored ? { ...FILLS, transform: "scaleX(-1)" } : FILLS}
    />
  );
}

function Asking() {
  const { space } = useTheme();
  const { camera } = useHostWords();
  return (
    <View role="status" style={{ padding: space.xl }}>
      <OnStage>{camera.asking}</OnStage>
    </View>
  );
}

function Fault({ at, onRetry }: { readonly at: CameraFault; readonly onRetry: () => void }) {
  const { space, colors, radius } = useTheme();
  const { camera } = useHostWords();
  const { title, hint } = camera.faults[at];
  return (
    <View
      role="alert"
      style={{
        margin: space.lg,
        padding: space.lg,
        gap: space.md,
        borderRadius: radius.md,
        backgroundColor: colors.surface,
      }}
    >
      <ChromeText weight="semibold">{title}</ChromeText>
      <ChromeText step="small" color="muted">
        {hint}
      </ChromeText>
      <ChromeButton label={camera.retry} onPress={onRetry} />
    </View>
  );
}

/** Text on the stage's own ground, which is dark in both schemes. */
function OnStage({ children }: { readonly children: string }) {
  const { colors, space, radius } = useTheme();
  return (
    <View
      style={{
        alignSelf: "center",
        paddingHorizontal: space.lg,
        paddingVertical: space.sm,
        borderRadius: radius.full,
        backgroundColor: colors.surface,
      }}
    >
      <ChromeText step="small">{children}</ChromeText>
    </View>
  );
}
