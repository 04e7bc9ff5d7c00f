import type { ErrorCode } from "@atoll/protocol";

import type { Script } from "../engine.ts";
import type { Guard } from "./guard.ts";
import type { Outcome } from "./vm.ts";
import { Vm } from "./vm.ts";
import type { GuestValue } from "./wasm.ts";

const JOBS_PER_SLICE = 256;
/** A heap without this share of its limit left at the end of a turn will not serve another, even if the guest caught the error. */
const SPARE = 1 / 32;
/** Measuring the heap may take this part of the time at most. */
const MEASURE_SHARE = 1 / 20;

/** Puts an error into at most 8 KiB of words, with built-ins as they were before any other code ran. Getters in it are the guest's. */
const DESCRIBE_SOURCE = `(function () {
  "use strict";
  var slice = Function.prototype.call.bind(String.prototype.slice);
  function text(value) {
    return typeof value === "string" ? slice(value, 0, 8192) : "";
  }
  return function (error) {
    try {
      if (typeof error === "string") return text(error);
      if (error === null || (typeof error !== "object" && typeof error !== "function")) return text("" + error);
      return slice(text(error.name) + ": " + text(error.message) + "\\n" + text(error.stack), 0, 8192);
    } catch (_) {
      return "";
    }
  };
})()`;
const OUT_OF_MEMORY = "InternalError: out of memory";

type Tools = { readonly length: GuestValue; readonly stringify: GuestValue; readonly describe: GuestValue };

export type GuestOptions = {
  readonly wasm: WebAssembly.Module;
  /** See `WasmOptions`. */
  readonly ownStack: boolean;
  readonly prelude: Script;
  /** Called when the engine is loaded, before any code runs in it: takes away what loading needed. */
  readonly seal?: () => void;
};

/** The guest's side of one runtime: the prelude, then one mini-app. What goes wrong in there is told to the guard, not thrown. */
export class Guest {
  readonly #vm: Vm;
  readonly #guard: Guard;
  readonly #tools: Tools;
  readonly #receive: GuestValue;
  #heapBytes = 0;
  #nextMeasureMs = 0;

  private constructor(vm: Vm, guard: Guard, tools: Tools, receive: GuestValue) {
    this.#vm = vm;
    this.#guard = guard;
    this.#tools = tools;
    this.#receive = receive;
  }

  /** A runtime that has evaluated the prelude. Throws if the prelude does, or is not what the port asks for. */
  static async boot({ wasm, ownStack, prelude, seal }: GuestOptions, guard: Guard): Promise<Guest> {
    let onCall = (_argument: GuestValue | undefined): void => {};
    const vm = await Vm.create({
      wasm,
      ownStack,
      heapBytes: guard.limits.heapBytes,
      stackBytes: guard.limits.stackBytes,
      shouldInterrupt: () => guard.mustStop(),
      onCall: (argument) => onCall(argument),
    });
    seal?.();
    const tools: Tools = {
      length: await must(vm.newString("length")),
      stringify: await must(vm.evaluate("JSON.stringify", "shell.js")),
      describe: await must(vm.evaluate(DESCRIBE_SOURCE, "shell.js")),
    };
    // Security: `send` is handed over as an argument. No global leads to it, so only the prelude decides who gets it.
    onCall = (argument) => takeMessage(vm, guard, tools, argument);
    const connect = await must(vm.evaluate(prelude.source, prelude.name), describe(vm, tools));
    const receive = await must(vm.call(connect, vm.newHostFunction("send")), describe(vm, tools));
    if (!vm.isFunction(receive)) throw new TypeError(`The prelude "${prelude.name}" returned no function.`);
    return new Guest(vm, guard, tools, receive);
  }

  async evaluate(script: Script): Promise<void> {
    await this.#settle(await this.#vm.evaluate(script.source, script.name), "BUNDLE_ERROR");
  }

  async deliver(text: string): Promise<void> {
    const message = await this.#vm.newString(text);
    if (message.threw) return this.#settle(message, "MEMORY_EXCEEDED");
    const outcome = await this.#vm.call(this.#receive, message.value);
    this.#vm.free(message.value);
    await this.#settle(outcome, "GUEST_ERROR");
  }

  /** Runs microtasks until none is left, looking at the clock between slices. */
  async drain(): Promise<void> {
    while (!this.#guard.mustStop()) {
      const more = await this.#vm.runJobs(JOBS_PER_SLICE);
      if (typeof more !== "boolean") await this.#settle(more, "GUEST_ERROR");
      else if (!more) return;
    }
  }

  /** Ends the sandbox if its heap is all but full. Returns the bytes in use, measured lately. */
  heapBytes(): number {
    const { heapBytes: limit } = this.#guard.limits;
    if (this.#vm.isFullFor(limit * SPARE)) {
      this.#guard.fail("MEMORY_EXCEEDED", `All but a ${1 / SPARE}th of ${limit} bytes is in use.`);
    } else if (this.#guard.nowMs() >= this.#nextMeasureMs) {
      const startMs = this.#guard.nowMs();
      this.#heapBytes = this.#vm.heapBytes();
      const endMs = this.#guard.nowMs();
      this.#nextMeasureMs = endMs + (endMs - startMs) / MEASURE_SHARE;
    }
    return this.#heapBytes;
  }

  async #settle({ threw, value }: Outcome, code: ErrorCode): Promise<void> {
    if (!threw) return this.#vm.free(value);
    this.#vm.freeReserve();
    const words = await describe(this.#vm, this.#tools)(value);
    // The guard may know better already: an interrupt also shows as an exception. A guest can forge the text, to its own end only.
    this.#guard.fail(words.startsWith(OUT_OF_MEMORY) ? "MEMORY_EXCEEDED" : code, words);
  }
}

/** Copies a message out of the guest if the guard admits it. Called from inside the guest, so it may not throw. */
function takeMessage(vm: Vm, guard: Guard, tools: Tools, argument: GuestValue | undefined): void {
  try {
    if (guard.end || argument === undefined || !vm.isString(argument)) return;
    const length = vm.number(argument, tools.length);
    if (!guard.admit(length)) return;
    const text = vm.readString(argument);
    if (text?.length === length && !text.includes("\ufffd")) return guard.sent(text);
    // A NUL or a lone surrogate would not survive the copy: take it as an escaped literal.
    const literal = vm.callNative(tools.stringify, argument);
    const escaped = literal.threw ? undefined : vm.readString(literal.value);
    vm.free(literal.value);
    if (escaped === undefined) guard.fail("MEMORY_EXCEEDED", "No memory was left to send a message.");
    else guard.sent(String(JSON.parse(escaped)));
  } catch (error) {
    guard.crashed(error);
  }
}

function describe(vm: Vm, tools: Tools): (value: GuestValue) => Promise<string> {
  return async (value) => {
    const { threw, value: words } = await vm.call(tools.describe, value);
    return (threw ? undefined : vm.readString(words)) ?? "";
  };
}

/** The value of trusted code, which should not throw; if it does, throws what it threw, in words. */
async function must(
  running: Promise<Outcome>,
  words?: (value: GuestValue) => Promise<string>,
): Promise<GuestValue> {
  const { threw, value } = await running;
  if (threw) throw new Error((await words?.(value)) ?? "QuickJS does not start within its limits.");
  return value;
}
