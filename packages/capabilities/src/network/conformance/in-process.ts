import { isAtollError } from "@atoll/protocol";
import { createFakeContext } from "../../fake-context.ts";
import type { FetchParams, NetworkProvider } from "../provider.ts";
import type { CallContext } from "../../provider.ts";
import { networkSchema } from "../schema.ts";
import type { Progress } from "../transfers.ts";
import type { FetchOutcome, NetworkUnderTest } from "./describe-network.ts";

/** Domains of the mini-app that the conformance suite plays. */
export const CONFORMANCE_DOMAINS = ["api.example.com", "other.example.com", "gone.example.com"];

/** Calls a provider as the bridge would: params and result decoded by the schema. */
export function openInProcess(provider: NetworkProvider): Pick<NetworkUnderTest, "start" | "transfer"> {
  return {
    start(params) {
      const controller = new AbortController();
      return { outcome: callFetch(provider, params, controller.signal), abort: () => controller.abort() };
    },
    async transfer(given) {
      const told: Progress[] = [];
      const follow = provider.topics["progress"];
      const stop = follow?.({ transfer: given.params.transfer }, newContext(), (value) =>
        told.push(value as Progress),
      );
      const outcome = await outcomeOf((context) => {
        const { upload, download } = networkSchema.methods;
        return given.verb === "upload"
          ? provider.upload(upload.params.parse(given.params), context)
          : provider.download(download.params.parse(given.params), context);
      });
      stop?.();
      return { outcome, told };
    },
  };
}

function callFetch(
  provider: NetworkProvider,
  params: FetchParams,
  signal: AbortSignal,
): Promise<FetchOutcome> {
  const { fetch } = networkSchema.methods;
  return outcomeOf((context) => provider.fetch(fetch.params.parse(params), context), signal);
}

function newContext(signal?: AbortSignal) {
  const manifest = { network: { allowedDomains: CONFORMANCE_DOMAINS } };
  return createFakeContext({ ...(signal && { signal }), manifest });
}

async function outcomeOf(
  call: (context: CallContext) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<FetchOutcome> {
  const context = newContext(signal);
  try {
    const result = networkSchema.methods.fetch.result.parse(await call(context));
    const bytes = context.blobs.get(result.blob)?.bytes ?? new Uint8Array();
    return { ok: true, result, body: String.fromCharCode(...bytes) };
  } catch (error) {
    if (isAtollError(error)) return { ok: false, code: error.code };
    throw error;
  }
}
