import type { SandboxPool } from "@atoll/host";
import { GuestOp, HostOp } from "@atoll/protocol";
import type { Sandbox } from "@atoll/sandbox";
import type { CallRecord } from "../messages.ts";

const SHOWN_LENGTH = 4_000;

export type CallObserver = {
  /** Told when a call is made, and again when it is answered. */
  onCall(call: CallRecord): void;
  now(): number;
};

/** The same sandboxes, their calls and the answers told as they cross. */
export function observeSandboxes(pool: SandboxPool, observer: CallObserver): SandboxPool {
  let taken = 0;
  return {
    async take() {
      taken += 1;
      return observe(await pool.take(), createCallLog(String(taken), observer));
    },
  };
}

function observe(sandbox: Sandbox, log: CallLog): Sandbox {
  return {
    evaluate: (script) => sandbox.evaluate(script),
    terminate: () => sandbox.terminate(),
    deliver(text) {
      log.delivered(text);
      return sandbox.deliver(text);
    },
    listen(listener) {
      sandbox.listen({
        ...listener,
        message(text) {
          log.sent(text);
          listener.message(text);
        },
        turnEnded: (turn, usage) => listener.turnEnded(turn, usage),
        ended: (end) => listener.ended(end),
      });
    },
  };
}

/** Pairs calls with their answers. */
export type CallLog = {
  /** A message of the guest: whatever it holds, nothing here depends on it being right. */
  sent(text: string): void;
  /** A message of the host. */
  delivered(text: string): void;
};

/** Creates the log of one sandbox; `prefix` tells its calls from those of others. */
export function createCallLog(prefix: string, { onCall, now }: CallObserver): CallLog {
  const running = new Map<number, CallRecord>();
  return {
    sent(text) {
      const message = parseOf(text, GuestOp.call);
      if (message === undefined) return;
      const [, id, method, params] = message;
      if (typeof id !== "number" || typeof method !== "string") return;
      const shown = JSON.stringify(params) ?? "";
      const call: CallRecord = {
        key: `${prefix}:${id}`,
        method: method.slice(0, 100),
        params: shown.slice(0, SHOWN_LENGTH),
        paramsLength: shown.length,
        at: now(),
      };
      running.set(id, call);
      onCall(call);
    },
    delivered(text) {
      const message = parseOf(text, HostOp.reply);
      if (message === undefined) return;
      const [, id, ok, value] = message;
      const call = typeof id === "number" ? running.get(id) : undefined;
      if (call === undefined) return;
      running.delete(Number(id));
      onCall({ ...call, ms: now() - call.at, ...outcomeOf(ok === 1, value) });
    },
  };
}

function outcomeOf(ok: boolean, value: unknown): Pick<CallRecord, "outcome" | "message" | "resultLength"> {
  if (ok) return { outcome: "ok", resultLength: JSON.stringify(value)?.length ?? 0 };
  const { code, message } = value as { readonly code: string; readonly message: string };
  return { outcome: code, message };
}

/** The elements of a message of one kind; most messages are of another and are not parsed. */
function parseOf(text: string, op: number): readonly unknown[] | undefined {
  if (!text.startsWith(`[${op},`)) return undefined;
  try {
    const message: unknown = JSON.parse(text);
    return Array.isArray(message) ? message : undefined;
  } catch {
    return undefined;
  }
}
