// Written by sums.test.ts from the folders around it: `vitest run packages/capabilities/src/sums -u`.
import { mediaSchema } from "../media/schema.ts";
import { networkSchema } from "../network/schema.ts";
import { permissionsSchema } from "../permissions/schema.ts";
import { storageSchema } from "../storage/schema.ts";

export const schemas = {
  media: mediaSchema,
  network: networkSchema,
  permissions: permissionsSchema,
  storage: storageSchema,
} as const;
