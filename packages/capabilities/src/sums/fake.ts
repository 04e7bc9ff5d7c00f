// Written by sums.test.ts from the folders around it: `vitest run packages/capabilities/src/sums -u`.
import { createFakeAnalytics } from "../analytics/fake.ts";
import { createFakeApp } from "../app/fake.ts";
import { createFakeAuth } from "../auth/fake.ts";
import { createFakeBiometrics } from "../biometrics/fake.ts";
import { createFakeCalendar } from "../calendar/fake.ts";
import { createFakeClipboard } from "../clipboard/fake.ts";
import { createFakeContacts } from "../contacts/fake.ts";
import { createFakeDevice } from "../device/fake.ts";
import { createFakeDialogs } from "../dialogs/fake.ts";
import { createFakeFiles } from "../files/fake.ts";
import { createFakeHaptics } from "../haptics/fake.ts";
import { createFakeLinks } from "../links/fake.ts";
import { createFakeLocation } from "../location/fake.ts";
import { createFakeLog } from "../log/fake.ts";
import { createFakeMedia } from "../media/fake.ts";
import { createFakeNetwork } from "../network/fake.ts";
import { createFakeNotifications } from "../notifications/fake.ts";
import { createFakePayments } from "../payments/fake.ts";
import { createFakePerf } from "../perf/fake.ts";
import { createFakeScan } from "../scan/fake.ts";
import { createFakeStorage } from "../storage/fake.ts";
import { createFakeUpdate } from "../update/fake.ts";
import { createFakeUser } from "../user/fake.ts";

export const fakeFactories = {
  analytics: createFakeAnalytics,
  app: createFakeApp,
  auth: createFakeAuth,
  biometrics: createFakeBiometrics,
  calendar: createFakeCalendar,
  clipboard: createFakeClipboard,
  contacts: createFakeContacts,
  device: createFakeDevice,
  dialogs: createFakeDialogs,
  files: createFakeFiles,
  haptics: createFakeHaptics,
  links: createFakeLinks,
  location: createFakeLocation,
  log: createFakeLog,
  media: createFakeMedia,
  network: createFakeNetwork,
  notifications: createFakeNotifications,
  payments: createFakePayments,
  perf: createFakePerf,
  scan: createFakeScan,
  storage: createFakeStorage,
  update: createFakeUpdate,
  user: createFakeUser,
} as const;
