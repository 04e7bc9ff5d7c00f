import { AtollError } from "@atoll/protocol";

import { isBytecode } from "./bytecode.ts";
import type { Clock } from "./clock.ts";
import type { EngineReply } from "./engine-reply.ts";
import type { Sandbox, SandboxEnd, SandboxListener, SandboxLimits, Script } from "./engine.ts";
import { Replay } from "./replay.ts";
import { Watchdog } from "./watchdog.ts";

/** Work for the engine's side; turns are numbered from 1. */
export type TurnRequest =
  | { readonly turn: number; readonly script: Script }
  | { readonly turn: number; readonly text: string };

/** The owner's end of the wire to an engine. */
export type EngineLink = {
  post(request: TurnRequest): void;
  /** Stops the engine's side at once, whatever it is doing. */
  kill(): void;
};

export type LiveSandboxOptions = {
  readonly link: EngineLink;
  readonly limits: SandboxLimits;
  readonly clock: Clock;
  /** Time the engine has to stop an overdue guest by itself before it is killed. */
  readonly graceMs: number;
};

/** The owner's half of a sandbox, the same for every engine: numbers turns, keeps the order, replays, watches the time, ends once. */
export class LiveSandbox implements Sandbox {
  readonly #link: EngineLink;
  readonly #watchdog: Watchdog;
  readonly #replay = new Replay();
  #turn = 0;
  /** The turn whose end must be said next; the blank itself counts as 0. */
  #due = 0;
  #evaluated = false;
  #over = false;

  constructor(options: LiveSandboxOptions) {
    const { limits, graceMs, clock } = options;
    this.#link = options.link;
    this.#watchdog = new Watchdog({
      turnMs: limits.turnMs,
      graceMs,
      clock,
      onExpired: (turn) => this.#end("TURN_TIMEOUT", `Turn ${turn} took more than ${limits.turnMs} ms.`),
    });
  }

  evaluate(script: Script): number {
    if (this.#evaluated) {
      throw new AtollError("HOST_ERROR", "This sandbox holds a mini-app already. Take another blank.");
    }
    this.#evaluated = true;
    const turn = this.#begin();
    // Security: refused before it reaches any engine; Hermes would run it.
    if (script.bytecode !== undefined || isBytecode(script.source))
      this.#end("BYTECODE_REFUSED", `The script "${script.name}" is not source.`);
    else this.#post({ turn, script });
    return turn;
  }

  deliver(text: string): number {
    const turn = this.#begin();
    this.#post({ turn, text });
    return turn;
  }

  listen(listener: SandboxListener): void {
    if (this.#replay.hasListener) throw new AtollError("HOST_ERROR", "This sandbox has a listener already.");
    this.#replay.attach(listener);
  }

  terminate(): void {
    this.#end("CLOSED", "");
  }

  /** Takes what the engine's side said. */
  receive(reply: EngineReply): void {
    if (this.#over) return;
    if (reply.kind === "ended") return this.#end(reply.end.code, reply.end.detail);
    const turn = reply.kind === "ready" ? 0 : reply.turn;
    // Security: an engine's side that was taken over cannot make turns end that were never begun, nor any of them twice.
    if (turn !== this.#due || turn > this.#turn)
      return this.#end("ENGINE_CRASHED", `Turn ${turn} ended out of order.`);
    this.#due += 1;
    if (reply.kind === "ready") return this.#tellMessages(reply.messages);
    this.#watchdog.turnEnded(reply.turn);
    this.#tellMessages(reply.messages);
    const usage = reply.heapBytes === undefined ? {} : { heapBytes: reply.heapBytes };
    if (!this.#over) this.#replay.tell((listener) => listener.turnEnded(reply.turn, usage));
  }

  #begin(): number {
    this.#turn += 1;
    return this.#turn;
  }

  #post(request: TurnRequest): void {
    if (this.#over) return;
    this.#watchdog.delivered(request.turn);
    this.#link.post(request);
  }

  #tellMessages(messages: readonly string[]): void {
    for (const text of messages) {
      // A listener may end the sandbox while it is told; nothing may come after that.
      if (this.#over) return;
      this.#replay.tell((listener) => listener.message(text));
    }
  }

  #end(code: SandboxEnd["code"], detail: string): void {
    if (this.#over) return;
    this.#over = true;
    this.#watchdog.stop();
    this.#link.kill();
    this.#replay.tellEnd({ code, detail });
  }
}
