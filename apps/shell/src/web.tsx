import { createIndexedDbStore, createSecretStore, withSecrets } from "@atoll/capabilities/web";
import { createUpdatePort, systemClock } from "@atoll/host";
import { createPromptController } from "@atoll/react-native/chrome";
import { createWebHost, createWebSandboxes, createWhenIdle } from "@atoll/web-host";
import { createRoot } from "react-dom/client";
import { AGE_CHOICES } from "./age/age-setting.ts";
import { createBlockList } from "./blocking/block-list.ts";
import { endWhatIsRefused, withGuards } from "./blocking/with-guards.ts";
import { prefetchFirst } from "./catalogue/prefetch.ts";
import { createWebCatalogue } from "./catalogue/web-catalogue.ts";
import { createWebConnection } from "./offline/connection.ts";
import { createKeptCatalogue } from "./offline/kept-catalogue.ts";
import { createWebUpdates } from "./offline/shell-updates.ts";
import type { ScriptPolicies } from "./offline/shell-updates.ts";
import { createWebMiniAppPages } from "./mini-app-info/mini-app-pages.ts";
import { createMiniAppMoves } from "./moves/mini-app-moves.ts";
import { loadSheets } from "./switcher/lazy-sheets.tsx";
import { createOpenedRecord } from "./opened/opened-record.ts";
import { createDeclaredAge } from "./profile/declared-age.ts";
import { createWebAccount, pickAvatar } from "./profile/web-account.ts";
import { createWebShop } from "./payments/web-shop.ts";
import { createReportSender } from "./report/report-sender.ts";
import { aboutScreen, openScreen } from "./routes.tsx";
import { APPEARANCES } from "./services/appearance.ts";
import { createChoiceStore } from "./services/choice-store.ts";
import { LANGUAGE_CHOICES, languageOf, localeOf } from "./services/language.ts";
import { createWebNavigation } from "./services/web-navigation.ts";
import { ShellApp } from "./shell-app.tsx";
import { createKeptEvents } from "./telemetry/kept-events.ts";
import { TELEMETRY_CHOICES, createTelemetry } from "./telemetry/telemetry.ts";
import { createWebSender } from "./telemetry/web-sender.ts";
import { withTelemetry } from "./telemetry/with-telemetry.ts";
import { createTrialAsker } from "./trial/ask-trial.ts";
import { createTrials } from "./trial/trials.ts";
import { readPageConfig } from "./web/page-config.ts";
import { createWebDelivery } from "./web/web-delivery.ts";

const config = readPageConfig(document);
const storage = () => window.localStorage;
const connection = createWebConnection(window);
const { fetch } = connection;
const prompts = createPromptController();
const store = createIndexedDbStore();
const whenIdle = createWhenIdle(window);
const whenQuiet = createWhenIdle(window, 1_000);
const sandboxes = createWebSandboxes({ files: config, fetch, whenIdle, whenQuiet });
const account = createWebAccount(fetch);
const preferredLanguages = () => navigator.languages;
const language = createChoiceStore({ key: "atoll.language", choices: LANGUAGE_CHOICES, storage });
const shop = createWebShop({
  fetch,
  page: window,
  language: () => localeOf(languageOf(language.get(), preferredLanguages()), preferredLanguages()),
});
const navigation = createWebNavigation(window);
const moves = createMiniAppMoves({
  prompts,
  navigation,
  nameOf: async (id) => (await catalogue.list()).find((entry) => entry.id === id)?.name,
  origin: window.location.origin,
  now: systemClock.now,
});
const miniAppUpdates = createUpdatePort({
  reopen: ({ sessionId }) => prompts.surfaces.restart(sessionId),
  onHostError: (error, where) => console.error(`The host failed in ${where}:`, error),
});
const plainHost = createWebHost({
  updates: miniAppUpdates,
  onEvent: createKeptEvents().keep,
  miniApps: moves.links,
  payments: shop,
  people: account.peopleWith(prompts.signIn),
  age: createDeclaredAge({ get: () => age.get() }),
  files: config,
  networkMap: config.networkMap,
  prompts,
  sandboxes,
  store,
});
const host = moves.withLaunches(plainHost);

const catalogue = createKeptCatalogue({
  catalogue: createWebCatalogue({ fetch, contentOrigin: config.contentOrigin }),
  storage,
  now: systemClock.now,
});
const updates = createWebUpdates({
  container: "serviceWorker" in navigator ? navigator.serviceWorker : undefined,
  trustedTypes: (window as { readonly trustedTypes?: ScriptPolicies }).trustedTypes,
  build: config.build,
  reload: () => window.location.reload(),
});
const trials = createTrials({
  storage,
  now: systemClock.now,
  ask: createTrialAsker({ origin: window.location.origin, fetch }),
  update: (appId) => registryDelivery.check(appId),
});
const registryDelivery = createWebDelivery({
  config,
  host,
  clock: systemClock,
  fetch,
  channelFor: trials.channelFor,
});
miniAppUpdates.follow(registryDelivery);
const telemetryStore = createChoiceStore({ key: "atoll.telemetry", choices: TELEMETRY_CHOICES, storage });
const telemetry = createTelemetry({
  sender: createWebSender({ fetch, page: document, navigator }),
  store: telemetryStore,
  clock: systemClock,
});
const age = createChoiceStore({ key: "atoll.age", choices: AGE_CHOICES, storage });
const blocked = createBlockList(storage);
endWhatIsRefused(host, { age, blocked });
const watchedDelivery = withTelemetry(registryDelivery, {
  telemetry,
  now: () => performance.now(),
});
const delivery = withGuards(watchedDelivery, { age, blocked });
whenIdle(() => {
  // What does not come now is asked for again when it is needed.
  void Promise.allSettled([
    aboutScreen.load(),
    openScreen.load(),
    loadSheets(),
    prefetchFirst(catalogue, delivery),
  ]);
});

// Without a worker the shell works as before, with the network. One that runs is asked after each time without it.
whenQuiet(() => void updates.look().catch(() => undefined));
whenQuiet(() => void trials.refresh());
connection.onChange(() => {
  if (!connection.offline()) void updates.look().catch(() => undefined);
});

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element to draw the shell in.");
createRoot(root).render(
  <ShellApp
    services={{
      host,
      prompts,
      account,
      pickAvatar,
      catalogue,
      delivery,
      navigation,
      offline: { connection, updates, kept: catalogue.kept },
      safety: {
        age,
        blocked,
        refusedRating: delivery.refusedRating,
        report: createReportSender({ origin: window.location.origin, fetch }),
        newReportKey: () => crypto.randomUUID(),
      },
      appearance: createChoiceStore({ key: "atoll.appearance", choices: APPEARANCES, storage }),
      language,
      telemetry: telemetryStore,
      trials,
      preferredLanguages,
      data: withSecrets(store, createSecretStore()),
      opened: createOpenedRecord({ storage, now: systemClock.now }),
      pages: createWebMiniAppPages({ fetch }),
      version: config.hostVersion,
      networkMap: config.networkMap,
      setTitle: (title) => {
        document.title = title;
      },
      setScheme: (scheme) => {
        document.documentElement.dataset["scheme"] = scheme;
      },
      setLanguage: (locale, direction) => {
        document.documentElement.lang = locale;
        document.documentElement.dir = direction;
      },
    }}
  />,
);
