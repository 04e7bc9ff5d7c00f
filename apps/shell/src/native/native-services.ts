import { createDeviceCrypto } from "@atoll/distribution/native";
import { systemClock } from "@atoll/host";
import { createPromptController } from "@atoll/react-native/chrome";
import { createEnginePageList } from "@atoll/react-native/webview";
import type { EnginePageList } from "@atoll/react-native/webview";
import { PRELUDE, SHELL_VERSION } from "#device-files";
import { CryptoDigestAlgorithm, digest, randomUUID } from "expo-crypto";
import { Platform } from "react-native";
import { AGE_CHOICES } from "../age/age-setting.ts";
import { createBlockList } from "../blocking/block-list.ts";
import { endWhatIsRefused, withGuards } from "../blocking/with-guards.ts";
import { createWebCatalogue } from "../catalogue/web-catalogue.ts";
import { createRegistryDelivery } from "../delivery/registry-delivery.ts";
import type { DeliveryPlatform } from "../delivery/registry-delivery.ts";
import { createMiniAppMoves } from "../moves/mini-app-moves.ts";
import { createWebConnection } from "../offline/connection.ts";
import { createWebMiniAppPages } from "../mini-app-info/mini-app-pages.ts";
import { createKeptCatalogue } from "../offline/kept-catalogue.ts";
import type { ShellUpdates } from "../offline/shell-updates.ts";
import { createReportSender } from "../report/report-sender.ts";
import { createChoiceStore } from "../services/choice-store.ts";
import type { ShellServices } from "../services/shell-services.ts";
import { TELEMETRY_CHOICES, createTelemetry } from "../telemetry/telemetry.ts";
import { withTelemetry } from "../telemetry/with-telemetry.ts";
import { createDeviceServices, storage } from "./device-services.ts";
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
/** The shell's services on a device, and the pages of its engines, which the app's tree must show. */
export type NativeServices = { readonly services: ShellServices; readonly pages: EnginePageList };

/** Puts the shell together over what Expo's modules give, for one registry. */
export function createNativeServices(registry: RegistryConfig): NativeServices {
  const { shellOrigin, contentOrigin, pinnedRoot } = registry;
  const crypto = createDeviceCrypto((algorithm, bytes) => digest(ALGORITHMS[algorithm], bytes.slice()));
  const connection = createWebConnection(
    connectionPage(createRegistryFetch({ fetch: globalThis.fetch, shellOrigin, sha256: crypto.sha256 })),
  );
  const { fetch } = connection;
  const database = createSqlDatabase(() => openExpoSqlDriver("atoll.db"), TABLES);
  const store = createSqlStorageStore(database);
  const prompts = createPromptController();
  const pages = createEnginePageList();
  const { apiLevel, ...prelude } = PRELUDE;
  const catalogue = createKeptCatalogue({
    catalogue: createWebCatalogue({ fetch, contentOrigin }),
    storage,
    now: systemClock.now,
  });
  const navigation = createNativeNavigation({ ...navigationEvents, shellOrigin });
  const moves = createMiniAppMoves({
    prompts,
    navigation,
    nameOf: async (id) => (await catalogue.list()).find((entry) => entry.id === id)?.name,
    origin: shellOrigin,
    now: systemClock.now,
  });
  const host = moves.withLaunches(
    createNativeHost({
      apiLevel,
      sandboxes: createNativeSandboxes(pages, prelude),
      providers: createShellProviders({ prompts, store, miniApps: moves.links }),
      grants: createSqlGrantStore(database),
      receipts: createSqlReceiptStore(database),
      prompts,
    }),
  );
  const telemetry = createChoiceStore({ key: "atoll.telemetry", choices: TELEMETRY_CHOICES, storage });
  const sender = createNativeSender(fetch);
  const delivery = createRegistryDelivery({
    registry: { apiLevel, contentOrigin, hostVersion: SHELL_VERSION, pinnedRoot },
    host,
    clock: systemClock,
    platform: { ...DELIVERY_PLATFORM, ...crypto, fetch },
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
      ...createDeviceServices(),
      host,
      prompts,
      catalogue,
      delivery: guarded,
      navigation,
      offline: { connection, updates: NO_UPDATES, kept: catalogue.kept },
      safety: {
        age,
        blocked,
        refusedRating: guarded.refusedRating,
        report: createReportSender({ origin: shellOrigin, fetch }),
        newReportKey: randomUUID,
      },
      telemetry,
      data: store,
      pages: createWebMiniAppPages({ fetch }),
      version: SHELL_VERSION,
      networkMap: {},
    },
  };
}

const ALGORITHMS = {
  "SHA-256": CryptoDigestAlgorithm.SHA256,
  "SHA-512": CryptoDigestAlgorithm.SHA512,
} as const;

const DELIVERY_PLATFORM: Pick<DeliveryPlatform, "openStore" | "platform" | "randomId"> = {
  platform: Platform.OS === "ios" ? "ios" : "android",
  openStore: (name) =>
    createSqlReleaseStore(createSqlDatabase(() => openExpoSqlDriver(`${name}.db`), RELEASE_TABLES)),
  randomId: randomUUID,
};

/** Newer versions of a device's app come through its store. */
const NO_UPDATES: ShellUpdates = {
  ready: () => false,
  onChange: () => () => undefined,
  apply: () => undefined,
};
