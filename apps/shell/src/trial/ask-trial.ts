import { exchange, trialSchema } from "@atoll/distribution/registry";
import type { Trial } from "@atoll/distribution/registry";

/** Asks the registry that the shell came from what an invitation leads to. */
export function createTrialAsker(connection: {
  readonly origin: string;
  readonly fetch: typeof globalThis.fetch;
}): (token: string) => Promise<Trial> {
  return (token) =>
    exchange(
      { ...connection, headers: {} },
      { method: "GET", path: `/v1/trials/${encodeURIComponent(token)}`, answer: trialSchema },
    );
}
