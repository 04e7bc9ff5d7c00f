import { jsonParse, jsonStringify } from "../lockdown/primordials.ts";
import type { GuestMessage, HostMessage } from "@atoll/protocol/wire";

/** Handles one kind of host message; the array is the whole message, opcode first. */
export type HostMessageHandler = (message: HostMessage) => void;

/** The guest's end of the boundary: texts out, texts in, nothing else. */
export type Channel = {
  /** Sends one message to the host. */
  post(message: GuestMessage): void;
  /** Sends a text that is a message already. */
  postText(text: string): void;
  /** Takes one text from the host; never throws. */
  receive(text: string): void;
  /** Sets the handler of one opcode. */
  handle(opcode: number, handler: HostMessageHandler): void;
};

/** Wraps the engine's one import. */
export function createChannel(
  send: (text: string) => void,
  hooks: { beforeMessage(): void; failed(error: unknown): void },
): Channel {
  const handlers: (HostMessageHandler | undefined)[] = [];
  return {
    post: (message) => send(jsonStringify(message)),
    postText: (text) => send(text),
    handle(opcode, handler) {
      handlers[opcode] = handler;
    },
    receive(text) {
      hooks.beforeMessage();
      try {
        const message = jsonParse(text) as HostMessage;
        handlers[message[0]]?.(message);
      } catch (error) {
        hooks.failed(error);
      }
    },
  };
}
