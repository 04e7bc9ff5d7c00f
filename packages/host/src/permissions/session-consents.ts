import type { ConsentValue } from "@atoll/capabilities";
import { AtollError, cleanChromeText } from "@atoll/protocol";
import type { ScopeSchema } from "@atoll/protocol/schema";
import { deniedError } from "../bridge/perform-call.ts";
import type { InstalledMiniApp } from "../installed-mini-app.ts";
import { askInFront, canceled } from "./ask-user.ts";
import type { PromptContext } from "./ask-user.ts";
import { createCallConsent } from "./call-consent.ts";
import type { CallConsent } from "./call-consent.ts";
import type { ConsentPrompt, ConsentRow } from "./consent-prompt.ts";
import type { GrantStore } from "./grant-store.ts";
import type { PermissionState } from "./host-permissions.ts";
import type { PromptAnswer } from "./prompt.ts";
import type { RecordReceipt } from "./record-receipts.ts";

/** Refusals after which a session asks no more. */
const MAX_REFUSALS = 2;
const NAME_LENGTH = 30;
const REASON_LENGTH = 140;
const LINE_LENGTH = 400;

/** The consents of one session to fields of the person's data. */
export type SessionConsents = {
  isDeclared(scope: string): boolean;
  /** For one call, which may answer with `scopes` and nothing else. */
  forCall(scopes: readonly string[], method: string): CallConsent;
  onceGranted(): readonly string[];
  /** Told when the host's settings changed a decision. */
  changed(scope: string): void;
};

export type SessionConsentsOptions = {
  readonly app: InstalledMiniApp;
  readonly grants: GrantStore;
  readonly scopes: ReadonlyMap<string, ScopeSchema>;
  /** Without it, nothing of the person is ever handed on. */
  readonly prompt: ConsentPrompt | undefined;
  readonly asking: Pick<PromptContext, "sessionId" | "queue" | "frontSignal">;
  readonly record: RecordReceipt;
  now(): number;
};

/** Creates the consents of a session: nothing is agreed to but what the store says. */
export function createSessionConsents(options: SessionConsentsOptions): SessionConsents {
  const { app, grants, record } = options;
  const reasons = new Map(app.manifest.scopes.map(({ name, reason }) => [name, reason]));
  // Security: by who agreed, so that the next person who signs in has agreed to nothing.
  const once = new Map<string, string>();
  let refusals = 0;

  async function state(scope: string, person: string): Promise<PermissionState> {
    const stored = await grants.get(app.owner.key, scope);
    const isTheirs = stored?.person === person;
    if (stored?.state === "denied" && (isTheirs || stored.person === undefined)) return "denied";
    if (once.get(scope) === person) return "granted-once";
    return stored?.state === "granted" && isTheirs ? "granted" : "undetermined";
  }

  async function undecided(person: string, values: readonly ConsentValue[]): Promise<ConsentValue[]> {
    const open: ConsentValue[] = [];
    for (const value of values) {
      const now = await state(value.scope, person);
      if (now === "denied") throw deniedError(value.scope);
      if (now === "undetermined") open.push(value);
    }
    return open;
  }

  async function consent(person: string, values: readonly ConsentValue[]): Promise<void> {
    if ((await undecided(person, values)).length === 0) return;
    await askInFront(options.asking, async (signal) => {
      // What was decided while this waited for its turn is not asked again.
      const open = await undecided(person, values);
      const [first] = open;
      if (first === undefined) return;
      if (refusals >= MAX_REFUSALS) throw deniedError(first.scope);
      const answer = await showSheet(options, rowsOf(options, reasons, open), signal).catch(
        (error: unknown) => {
          refusals += 1;
          throw error;
        },
      );
      await decide(person, open, answer);
    });
  }

  async function decide(
    person: string,
    values: readonly ConsentValue[],
    answer: PromptAnswer,
  ): Promise<void> {
    const decided = { allow: "granted", once: "granted-once", deny: "denied" } as const;
    const next = decided[answer];
    for (const { scope } of values) {
      if (next === "granted-once") once.set(scope, person);
      else
        await grants.set(app.owner.key, {
          permission: scope,
          state: next,
          decidedAt: options.now(),
          person,
        });
      record({ kind: next, permission: scope, by: "user" });
    }
    const [first] = values;
    if (next !== "denied" || first === undefined) return;
    refusals += 1;
    throw deniedError(first.scope);
  }

  return {
    isDeclared: (scope) => reasons.has(scope),
    forCall: (scopes, method) =>
      createCallConsent({ scopes, method, consent, state, record, asking: options.asking }),
    onceGranted: () => [...once.keys()],
    changed: (scope) => void once.delete(scope),
  };
}

async function showSheet(
  { app, prompt, asking }: SessionConsentsOptions,
  rows: readonly ConsentRow[],
  signal: AbortSignal,
): Promise<PromptAnswer> {
  if (prompt === undefined)
    throw new AtollError("NOT_SUPPORTED", "This host hands on nothing of the person.");
  const { id, name } = app.manifest;
  const answer = await prompt({
    sessionId: asking.sessionId,
    app: { id, name: cleanChromeText(name, NAME_LENGTH) },
    rows,
    signal,
  }).catch(canceled);
  return answer === "allow" || answer === "once" || answer === "deny" ? answer : canceled();
}

/** Security: what the sheet shows is cleaned here, whoever wrote it. */
function rowsOf(
  { scopes }: SessionConsentsOptions,
  reasons: ReadonlyMap<string, string>,
  values: readonly ConsentValue[],
): ConsentRow[] {
  return values.map(({ scope, shown }) => ({
    scope,
    shown: "bytes" in shown ? shown : shown.map((line) => cleanChromeText(line, LINE_LENGTH)),
    prompt: scopes.get(scope)?.prompt ?? scope,
    reason: cleanChromeText(reasons.get(scope) ?? "", REASON_LENGTH),
  }));
}
