import type { AskPerson, ConsentValue } from "@atoll/capabilities";
import { deniedError } from "../bridge/perform-call.ts";
import { askInFront } from "./ask-user.ts";
import type { PromptContext } from "./ask-user.ts";
import type { PermissionState } from "./host-permissions.ts";
import type { RecordReceipt } from "./record-receipts.ts";

/** Consent within one call. */
export type CallConsent = {
  readonly ask: AskPerson;
  /** Throws PERMISSION_DENIED when a consent was taken back meanwhile; fails when the provider did not ask for all it answers with. */
  assertGiven(): Promise<void>;
};

export type CallConsentOptions = {
  /** What the call may answer with, and nothing else. */
  readonly scopes: readonly string[];
  readonly method: string;
  consent(person: string, values: readonly ConsentValue[]): Promise<void>;
  state(scope: string, person: string): Promise<PermissionState>;
  readonly record: RecordReceipt;
  readonly asking: Pick<PromptContext, "queue" | "frontSignal">;
};

/** Creates the consent of a call that has asked for nothing yet. */
export function createCallConsent(options: CallConsentOptions): CallConsent {
  const { scopes, method } = options;
  const asked = new Map<string, string>();
  return {
    ask: {
      async consent(person, values) {
        const stray = values.find(({ scope }) => !scopes.includes(scope));
        if (stray !== undefined)
          throw new Error(`${method} asked for ${stray.scope}, which it does not name.`);
        await options.consent(person, values);
        for (const { scope } of values) asked.set(scope, person);
      },
      inFront: (show) => askInFront(options.asking, show),
    },
    async assertGiven() {
      for (const scope of scopes) {
        const person = asked.get(scope);
        // Security: a provider that forgot to ask hands nothing on.
        if (person === undefined) throw new Error(`${method} did not ask for ${scope}.`);
        const state = await options.state(scope, person);
        if (state !== "granted" && state !== "granted-once") throw deniedError(scope);
        options.record({ kind: "used", permission: scope, by: "call", method });
      }
    },
  };
}
