import type { CallContext } from "@atoll/capabilities";
import { AtollError } from "@atoll/protocol";
import type { Json } from "@atoll/protocol";
import type { PermissionState } from "../permissions/host-permissions.ts";
import type { CallConsent } from "../permissions/call-consent.ts";
import type { RecordReceipt } from "../permissions/record-receipts.ts";
import type { CallInFlight } from "./calls-in-flight.ts";
import type { CheckedCall } from "./check-call.ts";
import type { MethodQuotas } from "./method-quotas.ts";

/** What the steps of a call that take time need. */
export type PerformOptions = {
  readonly quotas: MethodQuotas;
  readonly context: Pick<CallContext, "owner" | "sessionId" | "manifest" | "blobs">;
  readonly permissions: {
    state(permission: string): Promise<PermissionState>;
    request(permission: string): Promise<PermissionState>;
  };
  /** Asking for fields of the person's data; `scopes` are those that the call may answer with. */
  askFor(scopes: readonly string[], method: string): CallConsent;
  /** Aborted when the mini-app leaves the front. */
  frontSignal(): AbortSignal;
  readonly record: RecordReceipt;
};

/** Asks the user where needed, runs the provider, and checks what it answers. Throws what the mini-app is to be told, or a fault of the host. */
export async function performCall(
  options: PerformOptions,
  checked: CheckedCall,
  call: CallInFlight,
): Promise<Json> {
  const { method } = checked;
  const { permission } = method.rules;
  if (permission !== undefined) assertGranted(permission, await options.permissions.request(permission));
  // The user may have taken a minute to answer, and the mini-app may have given up.
  if (call.signal.aborted) throw new AtollError("ABORTED");
  const consent = options.askFor(checked.scopes, method.name);
  const result = await run(options, checked, { ...call, ask: consent.ask });
  // Security: a decision taken meanwhile counts, also one that was written by another window of the host.
  if (permission !== undefined) assertGranted(permission, await options.permissions.state(permission));
  await consent.assertGiven();
  const decoded = method.decodeResult(result);
  if (decoded.ok) return decoded.value as Json;
  throw new Error(`The result of ${method.name} does not fit its schema: ${decoded.problem}.`);
}

function run(
  { quotas, context, frontSignal, record }: PerformOptions,
  { method, params, gesture }: CheckedCall,
  { signal, ask }: Pick<CallContext, "signal" | "ask">,
): Promise<unknown> {
  const finished = quotas.begin(method);
  const { permission } = method.rules;
  if (permission !== undefined) record({ kind: "used", permission, by: "call", method: method.name });
  return method.run(params, { ...context, signal, front: frontSignal(), gesture, ask }).finally(finished);
}

function assertGranted(permission: string, state: PermissionState): void {
  if (state !== "granted" && state !== "granted-once") throw deniedError(permission);
}

/** What a mini-app is told when the user does not allow something. */
export function deniedError(permission: string): AtollError {
  return new AtollError("PERMISSION_DENIED", `The user did not allow ${permission}.`, {
    data: { permission },
  });
}
