import { areas } from "@atoll/capabilities";
import type { Providers } from "@atoll/capabilities";
import { createHost, systemClock } from "@atoll/host";
import type { GrantStore, Host, ReceiptStore, SandboxPool } from "@atoll/host";
import { createEnvironment } from "@atoll/protocol";
import { directionOf, platformLocale } from "@atoll/react-native/chrome";
import type { PromptController } from "@atoll/react-native/chrome";
import { components } from "@atoll/ui";
import { getRandomValues } from "expo-crypto";
import { Dimensions } from "react-native";

export type NativeHostOptions = {
  readonly apiLevel: number;
  readonly sandboxes: SandboxPool;
  readonly providers: Providers;
  readonly grants: GrantStore;
  readonly receipts: ReceiptStore;
  readonly prompts: PromptController;
};

/** A host over what a device has. */
export function createNativeHost({ prompts, ...options }: NativeHostOptions): Host {
  const locale = platformLocale();
  const { width, height } = Dimensions.get("window");
  return createHost({
    ...options,
    components,
    areas,
    prompt: prompts.permission,
    // What holds until React has measured and asked for the rest.
    environment: createEnvironment({ locale, direction: directionOf(locale), window: { width, height } }),
    clock: systemClock,
    randomBytes: (count) => getRandomValues(new Uint8Array(count)),
    onHostError: (error, where) => console.error(`The host failed in ${where}:`, error),
  });
}
