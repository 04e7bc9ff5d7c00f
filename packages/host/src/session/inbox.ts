import { decodeGuestMessage, GuestOp, isAtollError } from "@atoll/protocol";
import type { ErrorCode, GuestMessage, Quotas } from "@atoll/protocol";
import type { FloodGate } from "./flood-gate.ts";
import type { LogIntake } from "./log-intake.ts";

/** What is done with each kind of message. `length` is that of the message's text. */
export type Dispatch = (message: GuestMessage, length: number) => void;

/** The way from the guest to the host: the one place where its texts are read. */
export type Inbox = {
  receive(text: string): void;
  readonly messages: number;
  /** UTF-16 code units. */
  readonly length: number;
};

export type InboxOptions = {
  readonly quotas: Quotas;
  readonly gate: FloodGate;
  readonly logs: LogIntake;
  readonly dispatch: Dispatch;
  isOver(): boolean;
  /** Ends the session. */
  fail(code: ErrorCode, detail: string): void;
  onHostError(error: unknown, where: string): void;
};

/** How every log begins that JSON.stringify wrote. */
const LOG_PREFIX = `[${GuestOp.log},`;

/** Creates an inbox. Whatever a message does wrong ends the session with the code of the wrong; nothing is thrown. */
export function createInbox(options: InboxOptions): Inbox {
  const { quotas, gate, logs, dispatch } = options;
  let messages = 0;
  let length = 0;

  function read(text: string): void {
    const isLog = text.startsWith(LOG_PREFIX) && text.length <= quotas.messageLength;
    if (isLog && !logs.admit(text.length)) return;
    if (!isLog) gate.pass(text);
    const message = decodeGuestMessage(text, quotas);
    if (!isLog && message[0] === GuestOp.log && !logs.admit(text.length)) return;
    dispatch(message, text.length);
  }

  return {
    receive(text) {
      if (options.isOver()) return;
      messages += 1;
      length += text.length;
      try {
        read(text);
      } catch (error) {
        if (isAtollError(error)) return options.fail(error.code, error.message);
        options.onHostError(error, "a message of the guest");
        options.fail("ENGINE_CRASHED", "The host failed at a message.");
      }
    },
    get messages() {
      return messages;
    },
    get length() {
      return length;
    },
  };
}
