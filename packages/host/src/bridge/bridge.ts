import type { CallContext } from "@atoll/capabilities";
import { AtollError, HostOp } from "@atoll/protocol";
import type { CallMessage, CancelMessage, Json, Quotas } from "@atoll/protocol";
import type { PermissionState } from "../permissions/host-permissions.ts";
import type { RecordReceipt } from "../permissions/record-receipts.ts";
import type { Outbox } from "../session/outbox.ts";
import { toCallFailure } from "./call-error.ts";
import { checkCall } from "./check-call.ts";
import type { CallRules, CheckedCall } from "./check-call.ts";
import { createCallsInFlight } from "./calls-in-flight.ts";
import type { CallInFlight } from "./calls-in-flight.ts";

/** What a bridge is made of. */
export type BridgeOptions = {
  readonly rules: CallRules;
  readonly quotas: Quotas;
  readonly outbox: Outbox;
  readonly context: Pick<CallContext, "owner" | "manifest" | "blobs">;
  readonly permissions: {
    state(permission: string): Promise<PermissionState>;
    request(permission: string): Promise<PermissionState>;
  };
  readonly record: RecordReceipt;
  /** Ends the session: the mini-app made too many calls that cannot be answered. */
  tooManyBadCalls(): void;
  onHostError(error: unknown, where: string): void;
};

/** Answers the calls of one mini-app. */
export type Bridge = {
  /** Throws WIRE_MALFORMED when the call's id is not above all before; whatever else is wrong is answered. */
  call(message: CallMessage): void;
  cancel(message: CancelMessage): void;
  /** Denies the calls under a permission that are on their way. */
  withhold(permission: string): void;
  /** Counts a wrong that has no reply, such as a subscription to an unknown topic. */
  countBad(error: unknown, what: string): void;
  /** Aborts everything; nothing is answered any more. */
  end(): void;
  readonly calls: number;
  readonly badCalls: number;
};

const BAD_CODES: ReadonlySet<string> = new Set([
  "NOT_SUPPORTED",
  "INVALID_ARGUMENT",
  "PERMISSION_NOT_DECLARED",
]);

/** Creates the bridge of a session. */
export function createBridge(options: BridgeOptions): Bridge {
  const { rules, quotas, outbox, permissions, record } = options;
  const inFlight = createCallsInFlight(quotas.callsInFlight);
  let lastId = 0;
  let calls = 0;
  let badCalls = 0;

  function answer(callId: number, value: Json): void {
    outbox.send([HostOp.reply, callId, 1, value]);
  }

  function fail(callId: number, error: unknown, method: string): void {
    const { reply, isHostFault } = toCallFailure(error, method);
    if (isHostFault) options.onHostError(error, method);
    outbox.send([HostOp.reply, callId, 0, reply]);
    if (BAD_CODES.has(reply.code)) addBadCall();
  }

  function addBadCall(): void {
    badCalls += 1;
    if (badCalls > quotas.badCalls) options.tooManyBadCalls();
  }

  function check([, , name, params, gesture]: CallMessage): CheckedCall {
    try {
      return checkCall(rules, { name, params, gesture });
    } catch (error) {
      const permission = error instanceof AtollError ? error.data?.["permission"] : undefined;
      if (typeof permission === "string")
        record({ kind: "denied", permission, by: "manifest", method: name });
      throw error;
    }
  }

  async function assertGranted({ method }: CheckedCall): Promise<void> {
    const { permission } = method.rules;
    if (permission === undefined || isGranted(await permissions.request(permission))) return;
    throw denied(permission);
  }

  async function perform(checked: CheckedCall, call: CallInFlight): Promise<Json> {
    const { method, params, gesture } = checked;
    const { permission } = method.rules;
    await assertGranted(checked);
    // The user may have taken a minute to answer, and the mini-app may have given up.
    if (call.signal.aborted) throw new AtollError("ABORTED");
    const finished = rules.quotas.begin(method);
    if (permission !== undefined) record({ kind: "used", permission, by: "call", method: method.name });
    const context: CallContext = { ...options.context, signal: call.signal, gesture };
    const result = await method.run(params, context).finally(finished);
    // Security: a decision taken meanwhile counts, also one that was written by another window of the host.
    if (permission !== undefined && !isGranted(await permissions.state(permission))) throw denied(permission);
    const decoded = method.decodeResult(result);
    if (decoded.ok) return decoded.value as Json;
    throw new Error(`The result of ${method.name} does not fit its schema: ${decoded.problem}.`);
  }

  function start(message: CallMessage): void {
    const [, callId, name] = message;
    inFlight.assertRoom();
    const checked = check(message);
    const call = inFlight.add(callId, checked.method.rules.permission);
    perform(checked, call).then(
      (value) => call.settle(() => answer(callId, value)),
      (error: unknown) => call.settle(() => fail(callId, error, name)),
    );
  }

  return {
    call(message) {
      const [, callId, name] = message;
      if (callId <= lastId) {
        // Security: ids are one-shot, so no reply can be meant for two calls.
        throw new AtollError(
          "WIRE_MALFORMED",
          `Call id ${callId} is not above ${lastId}. Count call ids up.`,
        );
      }
      lastId = callId;
      calls += 1;
      try {
        start(message);
      } catch (error) {
        fail(callId, error, name);
      }
    },
    cancel([, callId]) {
      inFlight.interrupt(
        (call) => call.callId === callId,
        (call) => fail(call.callId, new AtollError("ABORTED"), ""),
      );
    },
    withhold(permission) {
      inFlight.interrupt(
        (call) => call.permission === permission,
        (call) => fail(call.callId, denied(permission), ""),
      );
    },
    countBad(error, what) {
      const { isHostFault } = toCallFailure(error, what);
      if (isHostFault) options.onHostError(error, what);
      else addBadCall();
    },
    end: () =>
      inFlight.interrupt(
        () => true,
        () => undefined,
      ),
    get calls() {
      return calls;
    },
    get badCalls() {
      return badCalls;
    },
  };
}

function isGranted(state: PermissionState): boolean {
  return state === "granted" || state === "granted-once";
}

function denied(permission: string): AtollError {
  return new AtollError("PERMISSION_DENIED", `The user did not allow ${permission}.`, {
    data: { permission },
  });
}
