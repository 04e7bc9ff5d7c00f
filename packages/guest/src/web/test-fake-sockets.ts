import type { Json } from "@atoll/protocol";

type Messages = readonly { readonly [kind: string]: string }[];
type Ask = { readonly url?: string; readonly socket?: number; readonly messages?: Messages };

/**
 * Sockets of a made-up host: what is sent comes back, with the number of the call it came by first; "bye" ends a socket, "break" loses it.
 */
export function createFakeSockets() {
  const unread: Json[] = [];
  let closed: Json = null;
  let wake: (() => void) | undefined;
  let sends = 0;
  const end = (code: number, reason: string, wasClean: boolean) => {
    closed = { code, reason, wasClean };
    wake?.();
  };
  const verbs: { readonly [method: string]: (ask: Ask) => Promise<Json> } = {
    async "network.socketOpen"({ url = "" }) {
      if (url.includes("blocked")) throw Object.assign(new Error("not allowed"), { code: "NETWORK_BLOCKED" });
      if (url.includes("slow")) await new Promise(() => undefined);
      unread.length = sends = 0;
      closed = null;
      return { socket: 1, protocol: url.includes("chat") ? "chat" : "" };
    },
    async "network.socketSend"({ messages = [] }) {
      sends += 1;
      for (const message of messages) {
        if (message["text"] === "break") throw new Error("The host failed.");
        if (message["text"] === "bye") end(4001, "as you wish", true);
        else unread.push(message["text"] === "sends" ? { text: String(sends) } : { ...message });
      }
      wake?.();
      return null;
    },
    async "network.socketRead"() {
      while (unread.length === 0 && closed === null) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return { messages: unread.splice(0), closed };
    },
    async "network.socketClose"(ask) {
      const { code = 1000, reason = "" } = ask as { readonly code?: number; readonly reason?: string };
      end(code, reason, true);
      return null;
    },
  };
  return {
    /** Undefined for what is no method of sockets. */
    call: (method: string, params: Json): Promise<Json> | undefined => verbs[method]?.(params as Ask),
  };
}
