import type { PartialAreaProvider } from "../provider.ts";
import { createIndexedDbStore } from "../storage/indexed-db-store.ts";
import { createBiometricsProvider } from "./provider.ts";
import type { ConfirmReason, PresenceCheck } from "./provider.ts";
import type { BiometricsSchema } from "./schema.ts";
import { createWebAuthnCheck } from "./web-authn.ts";

export type WebBiometricsOptions = {
  /** The host's own sheet: browsers say neither for which mini-app they check nor why. Without it nothing is offered. */
  readonly confirmReason?: ConfirmReason;
  /** WebAuthn of the browser, by a platform authenticator, unless given. */
  readonly device?: PresenceCheck;
  /** What the device's sheet calls the credential that it keeps for the host. */
  readonly hostName?: string;
};

/** The check of a device by WebAuthn's user verification. */
export function createWebBiometrics(
  options: WebBiometricsOptions = {},
): PartialAreaProvider<BiometricsSchema> {
  const { confirmReason, device = browserCheck(options.hostName ?? "Atoll") } = options;
  if (confirmReason === undefined || device === undefined) return {};
  return createBiometricsProvider({ device, confirmReason });
}

/** Browsers have it in secure contexts alone. */
function browserCheck(hostName: string): PresenceCheck | undefined {
  if (!("PublicKeyCredential" in globalThis) || !("credentials" in navigator)) return undefined;
  const { credentials } = navigator;
  return createWebAuthnCheck({
    hostName,
    store: createIndexedDbStore({ name: "atoll-biometrics" }),
    browser: {
      isAvailable: () => PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable(),
      create: (request) => credentials.create(request),
      get: (request) => credentials.get(request),
    },
  });
}
