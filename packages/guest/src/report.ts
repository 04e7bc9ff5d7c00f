import { GuestOp } from "@atoll/protocol/wire";
import type { GuestReport } from "@atoll/protocol/wire";
import type { Channel } from "./channel/channel.ts";

const MESSAGE_LENGTH = 2_000;
const STACK_LENGTH = 8_000;

/** Tells the host of an error that nothing in the mini-app caught. */
export function reportError(channel: Channel, error: unknown): void {
  channel.post([GuestOp.report, describe(error)]);
}

/** Texts of a thrown value; whatever the mini-app threw, this does not throw. */
export function describe(error: unknown): GuestReport {
  try {
    if (typeof error !== "object" || error === null)
      return { message: clip(String(error), MESSAGE_LENGTH), stack: "" };
    const { name, message, stack } = error as { name?: unknown; message?: unknown; stack?: unknown };
    const title = typeof name === "string" ? `${name}: ` : "";
    return {
      message: clip(`${title}${typeof message === "string" ? message : "no message"}`, MESSAGE_LENGTH),
      stack: typeof stack === "string" ? clip(stack, STACK_LENGTH) : "",
    };
  } catch {
    return { message: "An error that cannot be described.", stack: "" };
  }
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}
