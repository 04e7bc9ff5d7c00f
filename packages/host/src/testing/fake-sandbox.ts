import { GuestOp, WIRE_VERSION } from "@atoll/protocol";
import type { ErrorCode, HostMessage, Op } from "@atoll/protocol";
import type { Sandbox, SandboxListener, Script } from "@atoll/sandbox";

/** A sandbox without an engine: tests speak for the guest. */
export type FakeSandbox = {
  readonly sandbox: Sandbox;
  /** Scripts evaluated, in order. */
  readonly evaluated: readonly Script[];
  /** Messages the host delivered, in order. */
  readonly received: readonly HostMessage[];
  /** Those of one opcode. */
  receivedOf(op: number): HostMessage[];
  /** Forgets what was delivered so far. */
  forget(): void;
  readonly isTerminated: boolean;
  /** Says something as the guest: a text as it is, all else as JSON. */
  say(message: unknown): void;
  hello(apiLevel?: number): void;
  /** Says a whole batch, numbered by itself. */
  batch(...ops: readonly Op[]): void;
  /** Ends every turn that has begun. */
  endTurns(heapBytes?: number): void;
  /** Ends by itself, as an engine does. */
  end(code: ErrorCode, detail?: string): void;
};

/** Creates a blank that has said nothing yet; what it says before anyone listens is replayed. */
export function createFakeSandbox(): FakeSandbox {
  const evaluated: Script[] = [];
  const received: HostMessage[] = [];
  const early: string[] = [];
  let listener: SandboxListener | undefined;
  let isTerminated = false;
  let turn = 0;
  let ended = 0;
  let batches = 0;

  function say(message: unknown): void {
    const text = typeof message === "string" ? message : JSON.stringify(message);
    if (listener === undefined) early.push(text);
    else if (!isTerminated) listener.message(text);
  }

  function end(code: ErrorCode, detail = ""): void {
    if (isTerminated) return;
    isTerminated = true;
    listener?.ended({ code, detail });
  }

  return {
    sandbox: {
      evaluate(script) {
        evaluated.push(script);
        return (turn += 1);
      },
      deliver(text) {
        received.push(JSON.parse(text) as HostMessage);
        return (turn += 1);
      },
      listen(next) {
        listener = next;
        for (const text of early.splice(0)) next.message(text);
      },
      terminate: () => end("CLOSED"),
    },
    evaluated,
    received,
    receivedOf: (op) => received.filter((message) => message[0] === op),
    forget: () => void received.splice(0),
    get isTerminated() {
      return isTerminated;
    },
    say,
    hello: (apiLevel = 1) => say([GuestOp.hello, WIRE_VERSION, apiLevel]),
    batch: (...ops) => say([GuestOp.batch, (batches += 1), 1, ops]),
    endTurns(heapBytes) {
      while (ended < turn && !isTerminated) {
        ended += 1;
        listener?.turnEnded(ended, heapBytes === undefined ? {} : { heapBytes });
      }
    },
    end,
  };
}
