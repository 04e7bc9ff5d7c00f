// Written by sums.test.ts from the folders around it: `vitest run packages/capabilities/src/sums -u`.
import { analyticsSchema } from "../analytics/schema.ts";
import { appSchema } from "../app/schema.ts";
import { authSchema } from "../auth/schema.ts";
import { biometricsSchema } from "../biometrics/schema.ts";
import { calendarSchema } from "../calendar/schema.ts";
import { chromeSchema } from "../chrome/schema.ts";
import { clipboardSchema } from "../clipboard/schema.ts";
import { contactsSchema } from "../contacts/schema.ts";
import { deviceSchema } from "../device/schema.ts";
import { dialogsSchema } from "../dialogs/schema.ts";
import { filesSchema } from "../files/schema.ts";
import { hapticsSchema } from "../haptics/schema.ts";
import { linksSchema } from "../links/schema.ts";
import { locationSchema } from "../location/schema.ts";
import { logSchema } from "../log/schema.ts";
import { mediaSchema } from "../media/schema.ts";
import { navigationSchema } from "../navigation/schema.ts";
import { networkSchema } from "../network/schema.ts";
import { notificationsSchema } from "../notifications/schema.ts";
import { paymentsSchema } from "../payments/schema.ts";
import { perfSchema } from "../perf/schema.ts";
import { permissionsSchema } from "../permissions/schema.ts";
import { scanSchema } from "../scan/schema.ts";
import { storageSchema } from "../storage/schema.ts";
import { updateSchema } from "../update/schema.ts";
import { userSchema } from "../user/schema.ts";

export const schemas = {
  analytics: analyticsSchema,
  app: appSchema,
  auth: authSchema,
  biometrics: biometricsSchema,
  calendar: calendarSchema,
  chrome: chromeSchema,
  clipboard: clipboardSchema,
  contacts: contactsSchema,
  device: deviceSchema,
  dialogs: dialogsSchema,
  files: filesSchema,
  haptics: hapticsSchema,
  links: linksSchema,
  location: locationSchema,
  log: logSchema,
  media: mediaSchema,
  navigation: navigationSchema,
  network: networkSchema,
  notifications: notificationsSchema,
  payments: paymentsSchema,
  perf: perfSchema,
  permissions: permissionsSchema,
  scan: scanSchema,
  storage: storageSchema,
  update: updateSchema,
  user: userSchema,
} as const;
