import type { SandboxLimits } from "../engine.ts";
import type { EngineReply } from "../engine-reply.ts";
import type { TurnRequest } from "../live-sandbox.ts";
import { Guard } from "./guard.ts";
import type { GuestOptions } from "./guest.ts";
import { Guest } from "./guest.ts";

export type ShellOptions = GuestOptions & {
  readonly limits: SandboxLimits;
  readonly nowMs: () => number;
  readonly post: (reply: EngineReply) => void;
};

const PRELUDE_MS = 10_000;

/**
 * The trusted code around one QuickJS runtime, the same in a Node worker and in a browser's: makes the blank and posts `ready`, then runs
 * the owner's requests one after the other and posts once for each. A turn that ends the sandbox sends nothing but that.
 */
export async function startShell(options: ShellOptions): Promise<(request: TurnRequest) => void> {
  const { limits, post } = options;
  const guard = new Guard(limits, options.nowMs);
  let guest: Guest | undefined;

  async function turn(ms: number, run: () => Promise<EngineReply>): Promise<void> {
    if (guard.end) return;
    guard.beginTurn(ms);
    let reply: EngineReply | undefined;
    try {
      reply = await run();
    } catch (error) {
      guard.crashed(error);
    }
    if (guard.end) post({ kind: "ended", end: guard.end });
    else if (reply) post(reply);
  }

  await turn(PRELUDE_MS, async () => {
    guest = await Guest.boot(options, guard);
    await guest.drain();
    return { kind: "ready", messages: guard.messages() };
  });

  async function runRequest(live: Guest, request: TurnRequest): Promise<EngineReply> {
    await ("script" in request ? live.evaluate(request.script) : live.deliver(request.text));
    await live.drain();
    const heapBytes = live.heapBytes();
    return { kind: "turn", turn: request.turn, messages: guard.messages(), heapBytes };
  }

  let queue = Promise.resolve();
  return (request) => {
    const live = guest;
    if (live) queue = queue.then(() => turn(limits.turnMs, () => runRequest(live, request)));
  };
}
