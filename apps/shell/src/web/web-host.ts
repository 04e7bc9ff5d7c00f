import { areas } from "@atoll/capabilities";
import { createWebProviders } from "@atoll/capabilities/web";
import type { StorageStore } from "@atoll/capabilities/web";
import { createHost } from "@atoll/host";
import type { Clock, Host } from "@atoll/host";
import { createEnvironment } from "@atoll/protocol";
import type { Environment } from "@atoll/protocol";
import { directionOf, platformLocale } from "@atoll/react-native";
import type { PromptController } from "@atoll/react-native";
import { createWebGrantStore, createWebReceiptStore, openHostDatabase } from "@atoll/react-native/web";
import { components } from "@atoll/ui";
import type { SandboxPool } from "@atoll/host";
import type { PageConfig } from "./page-config.ts";

export type WebHostOptions = {
  readonly config: PageConfig;
  readonly prompts: PromptController;
  readonly sandboxes: SandboxPool;
  readonly store: StorageStore;
};

/** A host over what a browser has. */
export function createWebHost({ config, prompts, sandboxes, store }: WebHostOptions): Host {
  const records = openHostDatabase();
  return createHost({
    sandboxes,
    apiLevel: config.apiLevel,
    components,
    areas,
    providers: createWebProviders({
      storage: { store },
      network: { frameSrc: config.networkFrame, networkMap: config.networkMap },
      media: {
        askForTap: (action, { owner, signal }) => prompts.tap({ ownerKey: owner.key, action, signal }),
      },
    }),
    grants: createWebGrantStore(records),
    receipts: createWebReceiptStore(records),
    prompt: prompts.permission,
    environment: firstEnvironment(),
    clock: browserClock,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    onHostError: (error, where) => console.error(`The host failed in ${where}:`, error),
  });
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
