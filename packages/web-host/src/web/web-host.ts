import { areas } from "@atoll/capabilities";
import type {
  AgeSource,
  EventSink,
  MiniAppLinks,
  PaymentsGateway,
  People,
  UpdatePort,
} from "@atoll/capabilities";
import { createWebProviders, readServerTime } from "@atoll/capabilities/web";
import type { StorageStore } from "@atoll/capabilities/web";
import { createHost } from "@atoll/host";
import type { Clock, GrantStore, Host, ReceiptStore } from "@atoll/host";
import { createEnvironment } from "@atoll/protocol";
import type { Environment } from "@atoll/protocol";
import { directionOf, platformLocale } from "@atoll/react-native/chrome";
import type { PromptController } from "@atoll/react-native/chrome";
import { createWebGrantStore, createWebReceiptStore, openHostDatabase } from "@atoll/react-native/web";
import { components } from "@atoll/ui";
import type { SandboxPool } from "@atoll/host";
import type { HostFiles } from "./host-files.ts";
import { createHostTaps } from "./host-taps.ts";

export type WebHostOptions = {
  readonly files: HostFiles;
  /** Domains that this machine answers for in development; empty in production. */
  readonly networkMap: Readonly<Record<string, string>>;
  readonly prompts: PromptController;
  readonly sandboxes: SandboxPool;
  readonly store: StorageStore;
  /** Where decisions about permissions and receipts are kept; the browser's own database unless given. */
  readonly records?: HostRecords;
  /** Who uses the host; without it nobody signs in, and nothing of anybody is handed on. */
  readonly people?: People;
  /** Who knows between which ages they are. */
  readonly age?: AgeSource;
  /** Who keeps what mini-apps sell, and the language tag of the person; without it, or without people, nothing is sold. */
  readonly payments?: { readonly gateway: PaymentsGateway; readonly language: () => string };
  /** How the app goes from one mini-app to another; without it they cannot. */
  readonly miniApps?: MiniAppLinks;
  /** What brings newer versions; see `createUpdatePort` of @atoll/host. */
  readonly updates?: UpdatePort;
  /** Where what mini-apps tell of their use goes; without it they cannot tell. */
  readonly onEvent?: EventSink;
  /** True where mini-apps are made: their `devAllowedDomains` count. */
  readonly development?: boolean;
};

/** What people decided about permissions, and what mini-apps did with them. */
export type HostRecords = { readonly grants: GrantStore; readonly receipts: ReceiptStore };

/** A host over what a browser has. */
export function createWebHost(options: WebHostOptions): Host {
  const { files, networkMap, prompts, sandboxes, store, people, age, development = false } = options;
  const { grants, receipts } = options.records ?? browserRecords();
  const told = options.onEvent === undefined ? {} : { onEvent: options.onEvent };
  const { askForTap, confirmDocument, confirmReason } = createHostTaps(prompts);
  // Browsers open cameras for pages over https alone, and for those of this machine.
  const hasCamera = "mediaDevices" in navigator;
  return createHost({
    sandboxes,
    apiLevel: files.apiLevel,
    components,
    areas,
    providers: createWebProviders({
      storage: { store },
      network: { frameSrc: files.networkFrame, networkMap, development },
      clipboard: { askForTap },
      files: { askForTap, confirmDocument },
      contacts: { askForTap },
      calendar: { confirmDocument },
      biometrics: { confirmReason },
      app: {
        close: ({ sessionId }) => prompts.surfaces.close(sessionId),
        restart: ({ sessionId }) => prompts.surfaces.restart(sessionId),
      },
      analytics: told,
      log: told,
      perf: told,
      device: { serverNow: () => readServerTime(window.fetch.bind(window), window.location.pathname) },
      update: options.updates === undefined ? {} : { updates: options.updates },
      dialogs: {
        show: (notice, { sessionId }) => prompts.surfaces.show(sessionId, notice),
        ask: (question, { owner, signal }) => prompts.dialog({ ...question, ownerKey: owner.key, signal }),
      },
      links: {
        ...(options.miniApps !== undefined && { miniApps: options.miniApps }),
        askForTap,
        confirmUrl: (url, { owner, signal }) =>
          prompts.tap({ ownerKey: owner.key, action: `Open ${new URL(url).host}`, detail: url, signal }),
      },
      media: {
        askForTap,
        ...(hasCamera && {
          takePhoto: ({ facing }, { owner, signal }) =>
            prompts.camera.photo({ ownerKey: owner.key, facing, signal }),
        }),
      },
      scan: {
        ...(hasCamera && {
          scanCode: ({ read }, { owner, signal }) =>
            prompts.camera.code({ ownerKey: owner.key, read, signal }),
        }),
      },
      payments: {
        ...options.payments,
        ...(people !== undefined && { people }),
        pay: (request, { owner, signal }) => prompts.payment({ ...request, ownerKey: owner.key, signal }),
      },
      auth: { ...(people !== undefined && { people }) },
      user: { ...(people !== undefined && { people }), ...(age !== undefined && { age }) },
    }),
    grants,
    receipts,
    prompt: prompts.permission,
    consent: prompts.consent,
    environment: firstEnvironment(),
    clock: browserClock,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    onHostError: (error, where) => console.error(`The host failed in ${where}:`, error),
  });
}

function browserRecords(): HostRecords {
  const database = openHostDatabase();
  return { grants: createWebGrantStore(database), receipts: createWebReceiptStore(database) };
}

const browserClock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, ms) => window.setTimeout(run, ms),
  clearTimeout: (timer) => window.clearTimeout(Number(timer)),
};

/** What holds until React has measured and asked for the rest. */
function firstEnvironment(): Environment {
  const locale = platformLocale();
  return createEnvironment({
    locale,
    direction: directionOf(locale),
    window: { width: window.innerWidth, height: window.innerHeight },
  });
}
