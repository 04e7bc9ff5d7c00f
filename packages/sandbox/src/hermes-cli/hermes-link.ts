import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { randomBytes } from "node:crypto";

import type { ErrorCode } from "@atoll/protocol";

import type { SandboxLimits, Script } from "../engine.ts";
import type { EngineReply } from "../engine-reply.ts";
import type { EngineLink, TurnRequest } from "../live-sandbox.ts";
import { Guard } from "../quickjs/guard.ts";
import { LIBRARY_SOURCE } from "./library-source.ts";
import { createLineReader } from "./lines.ts";
import { QUOTE_SOURCE } from "./quote-source.ts";
import { SHELL_SOURCE } from "./shell-source.ts";
import { toAscii } from "./to-ascii.ts";

const WORDS_LENGTH = 8192;
/** Signs of a process that ended for want of memory: Hermes' own heap, its other storage, C++. */
const NO_MEMORY = /OOM|bad_alloc|llocat/;
/** What a guest gets to catch when there is no room for a buffer. */
const NO_BUFFER = "RangeError: Cannot allocate";
const UNCAUGHT = "Uncaught ";
/** A character of a message is at most this many on the wire. */
const ESCAPED_LENGTH = 6;

/** A line that was handed to the process, and what a throw in the turn it causes means. */
type Waiting = { readonly nonce: string; readonly turn: number; readonly failure: ErrorCode };

/** What the link needs of a child process. */
export type HermesProcess = Pick<
  ChildProcessWithoutNullStreams,
  "stdin" | "stdout" | "stderr" | "on" | "kill"
>;

/** The owner's end of the two pipes of one Hermes process: writes lines, and turns lines into replies. */
export class HermesLink implements EngineLink {
  readonly #child: HermesProcess;
  readonly #limits: SandboxLimits;
  readonly #guard: Guard;
  /** Security: the guest knows neither. What it says can start with no prefix but the shell's, and its `eval` takes no text without the key. */
  readonly #key = randomBytes(16).toString("hex");
  readonly #prefix = randomBytes(16).toString("hex");
  #receive: (reply: EngineReply) => void = () => {};
  #waiting: Waiting[] = [];
  #lastWords = "";

  constructor(child: HermesProcess, limits: SandboxLimits) {
    this.#child = child;
    this.#limits = limits;
    this.#guard = new Guard(limits, () => 0);
  }

  /** Puts the shell in charge of the process, then the prelude into the shell. The first reply is `ready`. */
  boot(prelude: Script, receive: (reply: EngineReply) => void): void {
    const { messageLength } = this.#limits;
    const settings = JSON.stringify({ key: this.#key, prefix: this.#prefix, messageLength });
    this.#receive = receive;
    this.#listen();
    this.#write(`(0, eval)(${toAscii(`${LIBRARY_SOURCE};\n${SHELL_SOURCE}(${settings}, ${QUOTE_SOURCE})`)})`);
    this.#hand({ turn: 0, failure: "ENGINE_CRASHED" }, `P${prelude.source}`);
  }

  post(request: TurnRequest): void {
    const { turn } = request;
    if ("script" in request) this.#hand({ turn, failure: "BUNDLE_ERROR" }, `E${request.script.source}`);
    else this.#hand({ turn, failure: "GUEST_ERROR" }, `D${request.text}`);
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }

  #hand(waiting: Omit<Waiting, "nonce">, text: string): void {
    const nonce = randomBytes(8).toString("hex");
    this.#waiting.push({ ...waiting, nonce });
    this.#write(toAscii(this.#key + nonce + text));
  }

  #write(line: string): void {
    this.#child.stdin.write(`${line}\n`);
  }

  #listen(): void {
    const { stdin, stdout, stderr } = this.#child;
    const maxLength = this.#limits.messageLength * ESCAPED_LENGTH + WORDS_LENGTH;
    // A process that ends while it is written to says so by `close`.
    stdin.on("error", () => {});
    for (const output of [stdout, stderr]) {
      const read = createLineReader(maxLength, (line) => this.#take(line));
      output.setEncoding("utf8").on("data", read);
      output.on("end", () => read("\n"));
    }
    this.#child.on("error", (error) => this.#end("ENGINE_CRASHED", String(error)));
    this.#child.on("close", (_, signal) => {
      const words = this.#lastWords || `The engine's process ended by ${signal ?? "itself"}.`;
      this.#end(NO_MEMORY.test(words) ? "MEMORY_EXCEEDED" : "ENGINE_CRASHED", words);
    });
  }

  /** Takes a line of the process; false if it was the last that counts. */
  #take(line: string): boolean {
    const [waiting] = this.#waiting;
    if (waiting && line === `"${waiting.nonce}"`) this.#turnEnded(waiting);
    else if (line.startsWith(this.#prefix)) this.#takeSaid(line.slice(this.#prefix.length));
    // The REPL says this of an error in a microtask.
    else if (line.startsWith(UNCAUGHT)) this.#threw("GUEST_ERROR", line.slice(UNCAUGHT.length));
    else if (line !== "") this.#lastWords = `${this.#lastWords}${line}\n`.slice(0, WORDS_LENGTH);
    return this.#guard.end === undefined;
  }

  #takeSaid(said: string): void {
    const rest = said.slice(1);
    if (said.startsWith("L")) return void this.#admit(Number(rest));
    const text = parseText(rest);
    if (text === undefined) this.#end("ENGINE_CRASHED", "The shell was cut short.");
    else if (said.startsWith("X")) this.#threw(this.#waiting[0]?.failure ?? "GUEST_ERROR", text);
    else if (this.#admit(text.length)) this.#guard.sent(text);
  }

  #admit(length: number): boolean {
    const admitted = this.#guard.admit(length);
    if (this.#guard.end) this.#receive({ kind: "ended", end: this.#guard.end });
    return admitted;
  }

  #turnEnded({ turn }: Waiting): void {
    this.#waiting.shift();
    this.#lastWords = "";
    const messages = this.#guard.messages();
    this.#guard.beginTurn(0);
    this.#receive(turn === 0 ? { kind: "ready", messages } : { kind: "turn", turn, messages });
  }

  #threw(code: ErrorCode, words: string): void {
    this.#end(words.startsWith(NO_BUFFER) ? "MEMORY_EXCEEDED" : code, words);
  }

  #end(code: ErrorCode, words: string): void {
    const end = { code, detail: words.slice(0, WORDS_LENGTH) };
    this.#guard.fail(end.code, end.detail);
    this.#receive({ kind: "ended", end: this.#guard.end ?? end });
  }
}

/** The string that a line holds; undefined if it holds none, as when the guest's stack or memory ended in the middle of it. */
function parseText(json: string): string | undefined {
  try {
    const text: unknown = JSON.parse(json);
    return typeof text === "string" ? text : undefined;
  } catch {
    return undefined;
  }
}
