// Written by sums.test.ts from the folders around it: `vitest run packages/capabilities/src/sums -u`.
import { createNativeDialogs } from "../dialogs/native.ts";
import { createNativeLinks } from "../links/native.ts";
import { createNativeStorage } from "../storage/native.ts";

export const nativeFactories = {
  dialogs: createNativeDialogs,
  links: createNativeLinks,
  storage: createNativeStorage,
} as const;
