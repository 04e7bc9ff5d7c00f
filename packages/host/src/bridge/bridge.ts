import { AtollError, HostOp, isAtollError } from "@atoll/protocol";
import type { CallMessage, CancelMessage, Quotas } from "@atoll/protocol";
import type { Outbox } from "../session/outbox.ts";
import { toCallFailure } from "./call-error.ts";
import { createCallsInFlight } from "./calls-in-flight.ts";
import { checkCall } from "./check-call.ts";
import type { CallRules, CheckedCall } from "./check-call.ts";
import { deniedError, performCall } from "./perform-call.ts";
import type { PerformOptions } from "./perform-call.ts";

/** What a bridge is made of. */
export type BridgeOptions = Omit<PerformOptions, "quotas"> & {
  readonly rules: CallRules;
  readonly quotas: Quotas;
  readonly outbox: Outbox;
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
  const { rules, quotas, outbox } = options;
  const performing = { ...options, quotas: rules.quotas };
  const inFlight = createCallsInFlight(quotas.callsInFlight);
  let lastId = 0;
  let calls = 0;
  let badCalls = 0;

  function addBadCall(): void {
    badCalls += 1;
    if (badCalls > quotas.badCalls) options.tooManyBadCalls();
  }

  function fail(callId: number, error: unknown, method: string, taken?: () => void): void {
    const { reply, isHostFault } = toCallFailure(error, method);
    if (isHostFault) options.onHostError(error, method);
    outbox.send([HostOp.reply, callId, 0, reply], taken);
    if (BAD_CODES.has(reply.code)) addBadCall();
  }

  function start(message: CallMessage): void {
    const [, callId, name] = message;
    inFlight.assertRoom();
    const checked = checkWithReceipt(options, message);
    const { permission } = checked.method.rules;
    const call = inFlight.add(
      callId,
      permission === undefined ? checked.scopes : [permission, ...checked.scopes],
    );
    performCall(performing, checked, call).then(
      (value) => call.settle((taken) => outbox.send([HostOp.reply, callId, 1, value], taken)),
      (error: unknown) => call.settle((taken) => fail(callId, error, name, taken)),
    );
  }

  return {
    call(message) {
      const [, callId, name] = message;
      // Security: ids are one-shot, so no reply can be meant for two calls.
      if (callId <= lastId) throw reusedId(callId, lastId);
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
        () => fail(callId, new AtollError("ABORTED"), ""),
      );
    },
    withhold(permission) {
      inFlight.interrupt(
        (call) => call.permissions.includes(permission),
        (call) => fail(call.callId, deniedError(permission), ""),
      );
    },
    countBad(error, what) {
      const { isHostFault } = toCallFailure(error, what);
      if (isHostFault) options.onHostError(error, what);
      else addBadCall();
    },
    end: () => inFlight.interrupt(always, nothing),
    get calls() {
      return calls;
    },
    get badCalls() {
      return badCalls;
    },
  };
}

const always = (): boolean => true;
const nothing = (): void => undefined;

/** Checks a call; one that the manifest did not prepare for leaves a line in the user's record. */
function checkWithReceipt({ rules, record }: BridgeOptions, message: CallMessage): CheckedCall {
  const [, , name, params, gesture] = message;
  try {
    return checkCall(rules, { name, params, gesture });
  } catch (error) {
    const permission = isAtollError(error) ? error.data?.["permission"] : undefined;
    if (typeof permission === "string") record({ kind: "denied", permission, by: "manifest", method: name });
    throw error;
  }
}

function reusedId(callId: number, lastId: number): AtollError {
  return new AtollError("WIRE_MALFORMED", `Call id ${callId} is not above ${lastId}. Count call ids up.`);
}
