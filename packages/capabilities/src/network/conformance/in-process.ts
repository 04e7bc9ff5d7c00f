import { isAtollError } from "@atoll/protocol";
import { createFakeContext } from "../../fake-context.ts";
import type { AreaProvider } from "../../provider.ts";
import type { FetchParams } from "../provider.ts";
import { networkSchema } from "../schema.ts";
import type { NetworkSchema } from "../schema.ts";
import type { FetchOutcome, NetworkUnderTest } from "./describe-network.ts";

/** Domains of the mini-app that the conformance suite plays. */
export const CONFORMANCE_DOMAINS = ["api.example.com", "other.example.com", "gone.example.com"];

/** Calls a provider as the bridge would: params and result decoded by the schema. */
export function openInProcess(provider: AreaProvider<NetworkSchema>): Pick<NetworkUnderTest, "start"> {
  return {
    start(params) {
      const controller = new AbortController();
      return { outcome: callFetch(provider, params, controller.signal), abort: () => controller.abort() };
    },
  };
}

async function callFetch(
  provider: AreaProvider<NetworkSchema>,
  params: FetchParams,
  signal: AbortSignal,
): Promise<FetchOutcome> {
  const { fetch } = networkSchema.methods;
  const context = createFakeContext({
    signal,
    manifest: { network: { allowedDomains: CONFORMANCE_DOMAINS } },
  });
  try {
    const result = fetch.result.parse(await provider.fetch(fetch.params.parse(params), context));
    const bytes = context.blobs.get(result.blob)?.bytes ?? new Uint8Array();
    return { ok: true, result, body: String.fromCharCode(...bytes) };
  } catch (error) {
    if (isAtollError(error)) return { ok: false, code: error.code };
    throw error;
  }
}
