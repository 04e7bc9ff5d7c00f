import { HostOp } from "@atoll/protocol";
import { expect } from "vitest";
import type { FakeSandbox } from "./fake-sandbox.ts";
import { settle } from "./test-host.ts";

/** What a guest hears of a call: 1 and the value, or 0 and the error. */
export type Reply = readonly [ok: number, value: unknown];

type Guest = { readonly guest: FakeSandbox };

/** Calls as the guest and lets promises run; undefined when there is no reply yet. */
export async function call(
  { guest }: Guest,
  [callId, method, params = null, gesture = 0]: [number, string, unknown?, number?],
): Promise<Reply | undefined> {
  guest.say([2, callId, method, params, gesture]);
  await settle();
  return replyTo({ guest }, callId);
}

/** The reply to a call, if there is one. */
export function replyTo({ guest }: Guest, callId: number): Reply | undefined {
  const message = guest.receivedOf(HostOp.reply).find((reply) => reply[1] === callId);
  return message === undefined ? undefined : [message[2] as number, message[3]];
}

/** Codes of failed replies and values of the others, by call id. */
export function replies({ guest }: Guest): Record<number, unknown> {
  return Object.fromEntries(
    guest.receivedOf(HostOp.reply).map((reply) => {
      const [, callId, ok, value] = reply as [number, number, number, { code?: string } | null];
      return [callId, ok === 1 ? value : value?.code];
    }),
  );
}

/** Matches a failed reply. */
export function error(code: string, text = ""): Reply {
  return [0, expect.objectContaining({ code, message: expect.stringContaining(text) })];
}
