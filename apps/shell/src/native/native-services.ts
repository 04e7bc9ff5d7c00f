import { createDeviceCrypto } from "@atoll/distribution/native";
import { systemClock } from "@atoll/host";
import { createPromptController, platformLocale } from "@atoll/react-native/chrome";
import { createEnginePageList } from "@atoll/react-native/webview";
import type { EnginePageList } from "@atoll/react-native/webview";
import { PRELUDE, SHELL_VERSION } from "#device-files";
import { CryptoDigestAlgorithm, digest, randomUUID } from "expo-crypto";
import { Storage } from "expo-sqlite/kv-store";
import { AccessibilityInfo, Platform, StatusBar } from "react-native";
import { AGE_CHOICES } from "../age/age-setting.ts";
import { createBlockList } from "../blocking/block-list.ts";
import { endWhatIsRefused, withGuards } from "../blocking/with-guards.ts";
import { createWebCatalogue } from "../catalogue/web-catalogue.ts";
import { createRegistryDelivery } from "../delivery/registry-delivery.ts";
import { createWebConnection } from "../offline/connection.ts";
import { createWebMiniAppPages } from "../mini-app-info/mini-app-pages.ts";
import { createKeptCatalogue } from "../offline/kept-catalogue.ts";
import type { ShellUpdates } from "../offline/shell-updates.ts";
import { createOpenedRecord } from "../opened/opened-record.ts";
import { createReportSender } from "../report/report-sender.ts";
import { APPEARANCES } from "../services/appearance.ts";
import { createChoiceStore } from "../services/choice-store.ts";
import { LANGUAGE_CHOICES } from "../services/language.ts";
import type { ShellServices } from "../services/shell-services.ts";
import { TELEMETRY_CHOICES, createTelemetry } from "../telemetry/telemetry.ts";
import { withTelemetry } from "../telemetry/with-telemetry.ts";
import { connectionPage, createNativeSender, navigationEvents } from "./device-events.ts";
import { createNativeHost } from "./native-host.ts";
import { createNativeNavigation } from "./native-navigation.ts";
import { createNativeSandboxes } from "./native-sandboxes.ts";
import { createShellProviders } from "./providers.ts";
import type { RegistryConfig } from "./registry-config.ts";
import { createRegistryFetch } from "./registry-fetch.ts";
import { openExpoSqlDriver } from "./stores/expo-sql-driver.ts";
import { createSqlGrantStore, createSqlReceiptStore, HOST_TABLES } from "./stores/host-records.ts";
import { createSqlReleaseStore, RELEASE_TABLES } from "./stores/release-store.ts";
import { createSqlDatabase } from "./stores/sql-database.ts";
import { createSqlStorageStore, STORAGE_TABLES } from "./stores/storage-store.ts";

const TABLES = [...STORAGE_TABLES, ...HOST_TABLES];
const storage = () => ({
  getItem: (key: string) => Storage.getItemSync(key),
  setItem: (key: string, value: string) => Storage.setItemSync(key, value),
});

/** The shell's services on a device, and the pages of its engines, which the app's tree must show. */
export type NativeServices = { readonly services: ShellServices; readonly pages: EnginePageList };

/** Puts the shell together over what Expo's modules give, for one registry. */
export function createNativeServices(registry: RegistryConfig): NativeServices {
  const { shellOrigin, contentOrigin, pinnedRoot } = registry;
  const { sha256, verify } = createDeviceCrypto((algorithm, bytes) =>
    digest(ALGORITHMS[algorithm], bytes.slice()),
  );
  const connection = createWebConnection(
    connectionPage(createRegistryFetch({ fetch: globalThis.fetch, shellOrigin, sha256 })),
  );
  const { fetch } = connection;
  const database = createSqlDatabase(() => openExpoSqlDriver("atoll.db"), TABLES);
  const store = createSqlStorageStore(database);
  const prompts = createPromptController();
  const pages = createEnginePageList();
  const { apiLevel, ...prelude } = PRELUDE;
  const host = createNativeHost({
    apiLevel,
    sandboxes: createNativeSandboxes(pages, prelude),
    providers: createShellProviders({ prompts, store }),
    grants: createSqlGrantStore(database),
    receipts: createSqlReceiptStore(database),
    prompts,
  });
  const telemetry = createChoiceStore({ key: "atoll.telemetry", choices: TELEMETRY_CHOICES, storage });
  const sender = createNativeSender(fetch);
  const delivery = createRegistryDelivery({
    registry: { apiLevel, contentOrigin, hostVersion: SHELL_VERSION, pinnedRoot },
    host,
    clock: systemClock,
    platform: {
      platform: Platform.OS === "ios" ? "ios" : "android",
      fetch,
      openStore: (name) =>
        createSqlReleaseStore(createSqlDatabase(() => openExpoSqlDriver(`${name}.db`), RELEASE_TABLES)),
      verify,
      sha256,
      randomId: randomUUID,
    },
  });
  const catalogue = createKeptCatalogue({
    catalogue: createWebCatalogue({ fetch, contentOrigin }),
    storage,
    now: systemClock.now,
  });
  const age = createChoiceStore({ key: "atoll.age", choices: AGE_CHOICES, storage });
  const blocked = createBlockList(storage);
  endWhatIsRefused(host, { age, blocked });
  const watched = withTelemetry(delivery, {
    telemetry: createTelemetry({ sender, store: telemetry, clock: systemClock }),
    now: () => performance.now(),
  });
  const guarded = withGuards(watched, { age, blocked });
  return {
    pages,
    services: {
      host,
      prompts,
      catalogue,
      delivery: guarded,
      navigation: createNativeNavigation({ ...navigationEvents, shellOrigin }),
      offline: { connection, updates: NO_UPDATES, kept: catalogue.kept },
      safety: {
        age,
        blocked,
        refusedRating: guarded.refusedRating,
        report: createReportSender({ origin: shellOrigin, fetch }),
        newReportKey: randomUUID,
      },
      appearance: createChoiceStore({ key: "atoll.appearance", choices: APPEARANCES, storage }),
      language: createChoiceStore({ key: "atoll.language", choices: LANGUAGE_CHOICES, storage }),
      telemetry,
      preferredLanguages: () => [platformLocale()],
      data: store,
      opened: createOpenedRecord({ storage, now: systemClock.now }),
      pages: createWebMiniAppPages({ fetch }),
      version: SHELL_VERSION,
      networkMap: {},
      setTitle: AccessibilityInfo.announceForAccessibility,
      setScheme: (scheme) => StatusBar.setBarStyle(scheme === "dark" ? "light-content" : "dark-content"),
      // Views are laid out by the direction that they are given; a device's own parts keep the system's.
      setLanguage: () => undefined,
    },
  };
}

const ALGORITHMS = {
  "SHA-256": CryptoDigestAlgorithm.SHA256,
  "SHA-512": CryptoDigestAlgorithm.SHA512,
} as const;

/** Newer versions of a device's app come through its store. */
const NO_UPDATES: ShellUpdates = {
  ready: () => false,
  onChange: () => () => undefined,
  apply: () => undefined,
};
