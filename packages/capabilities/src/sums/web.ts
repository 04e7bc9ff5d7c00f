// Written by sums.test.ts from the folders around it: `vitest run packages/capabilities/src/sums -u`.
import { createWebAnalytics } from "../analytics/web.ts";
import { createWebApp } from "../app/web.ts";
import { createWebAuth } from "../auth/web.ts";
import { createWebBiometrics } from "../biometrics/web.ts";
import { createWebCalendar } from "../calendar/web.ts";
import { createWebClipboard } from "../clipboard/web.ts";
import { createWebContacts } from "../contacts/web.ts";
import { createWebDevice } from "../device/web.ts";
import { createWebDialogs } from "../dialogs/web.ts";
import { createWebFiles } from "../files/web.ts";
import { createWebHaptics } from "../haptics/web.ts";
import { createWebLinks } from "../links/web.ts";
import { createWebLocation } from "../location/web.ts";
import { createWebLog } from "../log/web.ts";
import { createWebMedia } from "../media/web.ts";
import { createWebNetwork } from "../network/web.ts";
import { createWebNotifications } from "../notifications/web.ts";
import { createWebPayments } from "../payments/web.ts";
import { createWebPerf } from "../perf/web.ts";
import { createWebScan } from "../scan/web.ts";
import { createWebStorage } from "../storage/web.ts";
import { createWebUpdate } from "../update/web.ts";
import { createWebUser } from "../user/web.ts";

export const webFactories = {
  analytics: createWebAnalytics,
  app: createWebApp,
  auth: createWebAuth,
  biometrics: createWebBiometrics,
  calendar: createWebCalendar,
  clipboard: createWebClipboard,
  contacts: createWebContacts,
  device: createWebDevice,
  dialogs: createWebDialogs,
  files: createWebFiles,
  haptics: createWebHaptics,
  links: createWebLinks,
  location: createWebLocation,
  log: createWebLog,
  media: createWebMedia,
  network: createWebNetwork,
  notifications: createWebNotifications,
  payments: createWebPayments,
  perf: createWebPerf,
  scan: createWebScan,
  storage: createWebStorage,
  update: createWebUpdate,
  user: createWebUser,
} as const;
