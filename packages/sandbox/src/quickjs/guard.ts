import type { ErrorCode } from "@atoll/protocol";

import type { SandboxEnd, SandboxLimits } from "../engine.ts";
import { HeapFullError } from "./heap-full-error.ts";

/** A turn may send this many times the longest message in all: above it the copies alone would fill the worker. */
const LONGEST_MESSAGES_PER_TURN = 16;

/** The limits of one sandbox as its shell enforces them, and the state of the turn under way. The first breach is the end. */
export class Guard {
  readonly limits: SandboxLimits;
  readonly nowMs: () => number;
  #deadlineMs = Number.POSITIVE_INFINITY;
  #messages: string[] = [];
  #sentLength = 0;
  #end: SandboxEnd | undefined;

  constructor(limits: SandboxLimits, nowMs: () => number) {
    this.limits = limits;
    this.nowMs = nowMs;
  }

  /** Why the sandbox is over, once it is. */
  get end(): SandboxEnd | undefined {
    return this.#end;
  }

  beginTurn(ms: number): void {
    this.#deadlineMs = this.nowMs() + ms;
    this.#messages = [];
    this.#sentLength = 0;
  }

  /** True once guest code must stop: the sandbox is over, or the turn's time is. */
  mustStop(): boolean {
    if (!this.#end && this.nowMs() > this.#deadlineMs) {
      this.fail("TURN_TIMEOUT", "The guest did not end its turn in time.");
    }
    return this.#end !== undefined;
  }

  fail(code: ErrorCode, detail: string): void {
    this.#end ??= { code, detail };
  }

  /** Takes an exception of the host: it leaves the WASM memory in an unknown state, so it is the end. */
  crashed(error: unknown): void {
    this.fail(
      error instanceof HeapFullError ? "MEMORY_EXCEEDED" : "ENGINE_CRASHED",
      String(error).slice(0, 8192),
    );
  }

  /** Says whether a message of this length may leave, before any of it is copied. */
  admit(length: number): boolean {
    const { messageLength, messagesPerTurn } = this.limits;
    this.#sentLength += length;
    if (length > messageLength) {
      this.fail("WIRE_TOO_LONG", `A message of ${length} characters; ${messageLength} are allowed.`);
    } else if (this.#messages.length >= messagesPerTurn) {
      this.fail("MESSAGE_FLOOD", `More than ${messagesPerTurn} messages in one turn.`);
    } else if (this.#sentLength > messageLength * LONGEST_MESSAGES_PER_TURN) {
      this.fail("MESSAGE_FLOOD", `${this.#sentLength} characters of messages in one turn.`);
    }
    return this.#end === undefined;
  }

  sent(text: string): void {
    this.#messages.push(text);
  }

  /** What the turn sent. */
  messages(): readonly string[] {
    return this.#messages;
  }
}
