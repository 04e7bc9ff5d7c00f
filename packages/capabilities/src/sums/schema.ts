// Written by sums.test.ts from the folders around it: `vitest run packages/capabilities/src/sums -u`.
import { clipboardSchema } from "../clipboard/schema.ts";
import { deviceSchema } from "../device/schema.ts";
import { dialogsSchema } from "../dialogs/schema.ts";
import { hapticsSchema } from "../haptics/schema.ts";
import { linksSchema } from "../links/schema.ts";
import { locationSchema } from "../location/schema.ts";
import { mediaSchema } from "../media/schema.ts";
import { networkSchema } from "../network/schema.ts";
import { paymentsSchema } from "../payments/schema.ts";
import { permissionsSchema } from "../permissions/schema.ts";
import { storageSchema } from "../storage/schema.ts";

export const schemas = {
  clipboard: clipboardSchema,
  device: deviceSchema,
  dialogs: dialogsSchema,
  haptics: hapticsSchema,
  links: linksSchema,
  location: locationSchema,
  media: mediaSchema,
  network: networkSchema,
  payments: paymentsSchema,
  permissions: permissionsSchema,
  storage: storageSchema,
} as const;
