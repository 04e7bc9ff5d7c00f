import type { DrawnPicture, NativeMediaOptions } from "@atoll/capabilities/native";
import { AtollError } from "@atoll/protocol";
import { ImageManipulator, SaveFormat } from "expo-image-manipulator";
import {
  CameraType,
  launchCameraAsync,
  launchImageLibraryAsync,
  requestCameraPermissionsAsync,
} from "expo-image-picker";
import type { ImagePickerAsset } from "expo-image-picker";

const QUALITY = 0.9;

/** Photos by the system's picker and camera. Security: each is drawn anew as a JPEG, so that place, camera and all else stay behind. */
export const expoPhotos: NativeMediaOptions = {
  async pick({ limit, maxDimension }) {
    const { canceled, assets } = await launchImageLibraryAsync({
      mediaTypes: ["images"],
      allowsMultipleSelection: limit > 1,
      selectionLimit: limit,
      exif: false,
    });
    if (canceled) return "canceled";
    const pictures: DrawnPicture[] = [];
    // One after the other: a decoded photo is large.
    for (const asset of assets.slice(0, limit)) pictures.push(await drawAnew(asset, maxDimension));
    return pictures;
  },
  async take({ facing, maxDimension }) {
    const { granted } = await requestCameraPermissionsAsync();
    if (!granted)
      throw new AtollError("PERMISSION_DENIED", "The device does not let this app use the camera.");
    const cameraType = facing === "front" ? CameraType.front : CameraType.back;
    const { canceled, assets } = await launchCameraAsync({ mediaTypes: ["images"], cameraType, exif: false });
    const [asset] = assets ?? [];
    return canceled || asset === undefined ? "canceled" : drawAnew(asset, maxDimension);
  },
};

async function drawAnew(
  { uri, width, height }: ImagePickerAsset,
  maxDimension: number,
): Promise<DrawnPicture> {
  const drawing = ImageManipulator.manipulate(uri);
  if (Math.max(width, height) > maxDimension)
    drawing.resize(width >= height ? { width: maxDimension } : { height: maxDimension });
  const drawn = await drawing.renderAsync();
  const { base64 } = await drawn.saveAsync({ format: SaveFormat.JPEG, compress: QUALITY, base64: true });
  if (base64 === undefined)
    throw new AtollError("HOST_ERROR", "The photo could not be read. Choose another.");
  return { bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) };
}
