import type { TopicContext, TopicSource } from "@atoll/capabilities";
import { AtollError } from "@atoll/protocol";
import type { Json } from "@atoll/protocol";
import type { TopicSchema } from "@atoll/protocol/schema";
import { decodeBy } from "../decode-by.ts";
import type { RecordReceipt } from "../permissions/record-receipts.ts";
import type { SessionPermissions } from "../permissions/session-permissions.ts";
import type { Visibility } from "../session/visibility.ts";
import type { Topic } from "./subscriptions.ts";

export type SourceTopicOptions = {
  /** `area.name`. */
  readonly name: string;
  readonly schema: TopicSchema;
  readonly source: TopicSource;
  readonly context: Omit<TopicContext, "signal">;
  readonly permissions: Pick<SessionPermissions, "isDeclared" | "state" | "onChange">;
  readonly visibility: Pick<Visibility, "whenInFront" | "frontSignal">;
  readonly record: RecordReceipt;
  onHostError(error: unknown, where: string): void;
};

/**
 * A topic of the catalogue in one session. Its source runs only while the mini-app is in front, and only under a permission that is
 * granted; a subscription that lost its permission stays silent until it is granted again.
 */
export function createSourceTopic(options: SourceTopicOptions): Topic {
  const { name, schema, permissions } = options;
  return {
    start(params, emit) {
      const { permission } = schema;
      if (permission !== undefined && !permissions.isDeclared(permission)) {
        throw new AtollError("PERMISSION_NOT_DECLARED", `${name} needs the permission ${permission}.`);
      }
      const decoded = decodeBy(schema.params, params);
      if (!decoded.ok) throw new AtollError("INVALID_ARGUMENT", `${name}: ${decoded.problem}.`);
      return subscribe(options, decoded.value, emit);
    },
  };
}

function subscribe(options: SourceTopicOptions, params: unknown, emit: (value: Json) => void): () => void {
  const { name, schema, permissions, visibility, onHostError } = options;
  const ended = new AbortController();
  let running: AbortController | undefined;

  async function begin(): Promise<void> {
    await visibility.whenInFront();
    if (ended.signal.aborted || running !== undefined || !(await isGranted(options))) return;
    // The answer of the store may have come after the end, after another start, or after the mini-app was hidden.
    const front = visibility.frontSignal();
    if (ended.signal.aborted || running !== undefined || front.aborted) return;
    const run = new AbortController();
    running = run;
    const { permission } = schema;
    if (permission !== undefined) options.record({ kind: "used", permission, by: "call", method: name });
    const context = { ...options.context, signal: run.signal };
    const stop = options.source(params, context, createSend(options, run.signal, emit));
    run.signal.addEventListener("abort", stop);
    front.addEventListener("abort", restart);
    run.signal.addEventListener("abort", () => front.removeEventListener("abort", restart));
  }
  function halt(): void {
    running?.abort();
    running = undefined;
  }
  function start(): void {
    begin().catch((error: unknown) => onHostError(error, name));
  }
  function restart(): void {
    halt();
    start();
  }
  const unlisten = permissions.onChange((change) => {
    if (change.permission === schema.permission) restart();
  });
  start();
  return () => {
    ended.abort();
    unlisten();
    halt();
  };
}

/** Sends one value after the other; of those that come while one is being checked, the last. */
function createSend(options: SourceTopicOptions, signal: AbortSignal, emit: (value: Json) => void) {
  const { name, schema, onHostError } = options;
  let latest: { readonly value: unknown } | undefined;
  let busy = false;

  async function drain(): Promise<void> {
    while (latest !== undefined && !signal.aborted) {
      const { value } = latest;
      latest = undefined;
      // Security: a decision that another window of the host has stored counts for the next value already.
      if (!(await isGranted(options)) || signal.aborted) return;
      const decoded = decodeBy(schema.value, value, { secret: true });
      if (!decoded.ok) throw new Error(`A value of ${name} does not fit its schema: ${decoded.problem}.`);
      emit(decoded.value as Json);
    }
  }
  return (value: unknown): void => {
    latest = { value };
    if (busy) return;
    busy = true;
    drain()
      .catch((error: unknown) => onHostError(error, name))
      .finally(() => (busy = false));
  };
}

async function isGranted({ schema, permissions }: SourceTopicOptions): Promise<boolean> {
  if (schema.permission === undefined) return true;
  const state = await permissions.state(schema.permission);
  return state === "granted" || state === "granted-once";
}
