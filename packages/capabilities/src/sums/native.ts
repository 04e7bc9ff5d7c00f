// Written by sums.test.ts from the folders around it: `vitest run packages/capabilities/src/sums -u`.
import { createNativeClipboard } from "../clipboard/native.ts";
import { createNativeDialogs } from "../dialogs/native.ts";
import { createNativeHaptics } from "../haptics/native.ts";
import { createNativeLinks } from "../links/native.ts";
import { createNativeLocation } from "../location/native.ts";
import { createNativeMedia } from "../media/native.ts";
import { createNativeStorage } from "../storage/native.ts";

export const nativeFactories = {
  clipboard: createNativeClipboard,
  dialogs: createNativeDialogs,
  haptics: createNativeHaptics,
  links: createNativeLinks,
  location: createNativeLocation,
  media: createNativeMedia,
  storage: createNativeStorage,
} as const;
