import { ERROR_CODES, isAtollError } from "@atoll/protocol";
import type { AtollError, JsonObject, ReplyError } from "@atoll/protocol";

const MESSAGE_LENGTH = 300;

/** What a mini-app learns of a failed call, and whether the host itself is at fault. */
export type CallFailure = { readonly reply: ReplyError; readonly isHostFault: boolean };

/** Turns whatever a call threw into a reply. */
export function toCallFailure(error: unknown, method: string): CallFailure {
  if (isAtollError(error) && ERROR_CODES[error.code]?.kind === "call") {
    return { reply: replyOf(error), isHostFault: error.code === "HOST_ERROR" };
  }
  // Security: messages and stacks of other exceptions may hold paths, tokens or user data, so none crosses.
  return {
    reply: { code: "HOST_ERROR", message: `${method} failed in the host. Try again later.` },
    isHostFault: true,
  };
}

function replyOf({ code, message, data }: AtollError): ReplyError {
  const plain = plainData(data);
  const text = message.slice(0, MESSAGE_LENGTH);
  return plain === undefined ? { code, message: text } : { code, message: text, data: plain };
}

/** Only texts, numbers and booleans: what a provider attached was never checked by a schema. */
function plainData(data: AtollError["data"]): JsonObject | undefined {
  if (data === undefined) return undefined;
  const plain: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === "string") plain[name] = value.slice(0, MESSAGE_LENGTH);
    else if (typeof value === "number" || typeof value === "boolean") plain[name] = value;
  }
  return Object.keys(plain).length === 0 ? undefined : plain;
}
