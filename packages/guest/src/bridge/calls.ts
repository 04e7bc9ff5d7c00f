import { DEFAULT_QUOTAS, GuestOp, HostOp } from "@atoll/protocol/wire";
import type { Json, ReplyError, ReplyMessage } from "@atoll/protocol/wire";
import type { GuestSignal } from "@atoll/protocol";
import type { Channel } from "../channel/channel.ts";
import { createDeferred, createSafeMap, jsonStringify } from "../lockdown/primordials.ts";

/** Calls to the host and their replies. */
export type Calls = {
  call(method: string, params: Json, options?: { readonly signal?: GuestSignal | undefined }): Promise<Json>;
};

type Pending = { resolve(value: Json): void; reject(error: unknown): void; settle(): void };

/** `gesture` gives the token of the latest act of a person; the host decides whether it still counts. */
export function createCalls(
  channel: Channel,
  deps: { gesture(): number; createError(error: ReplyError): unknown },
): Calls {
  const pending = createSafeMap<number, Pending>();
  let lastId = 0;

  channel.handle(HostOp.reply, (message) => {
    const [, callId, ok, value] = message as ReplyMessage;
    const call = pending.get(callId);
    if (call === undefined) return;
    pending.delete(callId);
    call.settle();
    if (ok === 1) call.resolve(value);
    else call.reject(deps.createError(value as ReplyError));
  });

  return {
    call(method, params, { signal } = {}) {
      const { promise, resolve, reject } = createDeferred<Json>();
      if (signal?.aborted === true) {
        reject(abortReason(signal));
        return promise;
      }
      const callId = ++lastId;
      const text = jsonStringify([GuestOp.call, callId, method, params, deps.gesture()]);
      if (text.length > DEFAULT_QUOTAS.messageLength) {
        reject(deps.createError(tooLong(method, text.length)));
        return promise;
      }
      const abort = (): void => {
        pending.delete(callId);
        channel.post([GuestOp.cancel, callId]);
        reject(abortReason(signal));
      };
      signal?.addEventListener("abort", abort);
      pending.set(callId, { resolve, reject, settle: () => signal?.removeEventListener("abort", abort) });
      channel.postText(text);
      return promise;
    },
  };
}

/** The host ends a session over such a message, so it is refused here, where the mini-app can catch it. */
function tooLong(method: string, length: number): ReplyError {
  const message = `The call of ${method} is ${length} characters long; ${DEFAULT_QUOTAS.messageLength} is the most. Pass less at once.`;
  return { code: "QUOTA_EXCEEDED", message };
}

function abortReason(signal: GuestSignal | undefined): unknown {
  return (signal as { reason?: unknown } | undefined)?.reason ?? new Error("The call was cancelled.");
}
