import { isAtollError } from "@atoll/protocol";
import { createFakeContext } from "../../fake-context.ts";
import type { NetworkProvider } from "../provider.ts";
import { networkSchema } from "../schema.ts";
import type { SocketCall, SocketCalls, SocketOutcome } from "./describe-sockets.ts";
import { CONFORMANCE_DOMAINS } from "./in-process.ts";

/** Calls the sockets of a provider as the bridge would, for openings that are in front until they are not. */
export function callSockets(provider: NetworkProvider): SocketCalls {
  const fronts = new Map<string, AbortController>();
  const frontOf = (sessionId: string) => {
    const front = fronts.get(sessionId) ?? new AbortController();
    fronts.set(sessionId, front);
    return front;
  };
  return {
    async call({ verb, params }: SocketCall, sessionId = "session-1"): Promise<SocketOutcome> {
      const method = networkSchema.methods[verb];
      const run = provider[verb] as (params: unknown, context: unknown) => Promise<unknown>;
      const context = createFakeContext({
        sessionId,
        front: frontOf(sessionId).signal,
        manifest: { network: { allowedDomains: CONFORMANCE_DOMAINS } },
      });
      try {
        return { ok: true, value: method.result.parse(await run(method.params.parse(params), context)) };
      } catch (error) {
        if (isAtollError(error)) return { ok: false, code: error.code };
        throw error;
      }
    },
    async leaveFront(sessionId) {
      frontOf(sessionId).abort();
      fronts.delete(sessionId);
    },
    endOpening: async (sessionId) => provider.openingEnded?.(sessionId),
  };
}
