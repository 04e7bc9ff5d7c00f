import type { GuestBridge } from "@atoll/protocol";
import { createMethods, nothing, same } from "../guest/method.ts";
import type { ClipboardSchema } from "./schema.ts";

/** `platform.clipboard` of a mini-app. */
export function createClipboardGuest(bridge: GuestBridge) {
  const method = createMethods<ClipboardSchema>(bridge, "clipboard");
  return {
    /** Copies a text. Call it in the handler of a tap. */
    write: method("write", { params: (text: string) => ({ text }), result: nothing }),
    /** The text that was copied last; empty when it was no text. */
    read: method("read", { params: () => ({}), result: same }, "clipboard.read"),
  };
}
