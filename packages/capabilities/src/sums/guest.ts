// Written by sums.test.ts from the folders around it: `vitest run packages/capabilities/src/sums -u`.
import { createAnalyticsGuest } from "../analytics/guest.ts";
import { createAppGuest } from "../app/guest.ts";
import { createAuthGuest } from "../auth/guest.ts";
import { createBiometricsGuest } from "../biometrics/guest.ts";
import { createCalendarGuest } from "../calendar/guest.ts";
import { createChromeGuest } from "../chrome/guest.ts";
import { createClipboardGuest } from "../clipboard/guest.ts";
import { createContactsGuest } from "../contacts/guest.ts";
import { createDeviceGuest } from "../device/guest.ts";
import { createDialogsGuest } from "../dialogs/guest.ts";
import { createFilesGuest } from "../files/guest.ts";
import { createHapticsGuest } from "../haptics/guest.ts";
import { createLinksGuest } from "../links/guest.ts";
import { createLocationGuest } from "../location/guest.ts";
import { createLogGuest } from "../log/guest.ts";
import { createMediaGuest } from "../media/guest.ts";
import { createNavigationGuest } from "../navigation/guest.ts";
import { createNetworkGuest } from "../network/guest.ts";
import { createNotificationsGuest } from "../notifications/guest.ts";
import { createPaymentsGuest } from "../payments/guest.ts";
import { createPerfGuest } from "../perf/guest.ts";
import { createPermissionsGuest } from "../permissions/guest.ts";
import { createScanGuest } from "../scan/guest.ts";
import { createStorageGuest } from "../storage/guest.ts";
import { createUpdateGuest } from "../update/guest.ts";
import { createUserGuest } from "../user/guest.ts";

export const guests = {
  analytics: createAnalyticsGuest,
  app: createAppGuest,
  auth: createAuthGuest,
  biometrics: createBiometricsGuest,
  calendar: createCalendarGuest,
  chrome: createChromeGuest,
  clipboard: createClipboardGuest,
  contacts: createContactsGuest,
  device: createDeviceGuest,
  dialogs: createDialogsGuest,
  files: createFilesGuest,
  haptics: createHapticsGuest,
  links: createLinksGuest,
  location: createLocationGuest,
  log: createLogGuest,
  media: createMediaGuest,
  navigation: createNavigationGuest,
  network: createNetworkGuest,
  notifications: createNotificationsGuest,
  payments: createPaymentsGuest,
  perf: createPerfGuest,
  permissions: createPermissionsGuest,
  scan: createScanGuest,
  storage: createStorageGuest,
  update: createUpdateGuest,
  user: createUserGuest,
} as const;
