import type { CameraPrompt } from "../camera/camera-prompt.ts";
import type { AppIdentity } from "../icon/app-identity.ts";

/** For whom the camera opens, and what for. */
export type CameraSheetProps = { readonly app: AppIdentity; readonly prompt: CameraPrompt };
