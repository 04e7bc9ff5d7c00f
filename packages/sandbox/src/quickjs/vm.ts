import { HeapFullError } from "./heap-full-error.ts";
import type { Ffi, Glue, GuestEntry, GuestValue, QuickJs, WasmOptions } from "./wasm.ts";
import { instantiateQuickJs } from "./wasm.ts";

/** What running guest code came to: its result, or what it threw. */
export type Outcome = { readonly threw: boolean; readonly value: GuestValue };

export type VmOptions = WasmOptions & { readonly stackBytes: number };

type Context = ReturnType<Ffi["QTS_NewContext"]>;
type HeapChars = Parameters<Ffi["QTS_NewString"]>[1];
type Runtime = ReturnType<Ffi["QTS_NewRuntime"]>;

/** A NUL or a lone surrogate. */
const NOT_PLAIN = /\0|\p{Surrogate}/u;
/** Room in the guest's heap kept back for its last words. */
const RESERVE_BYTES = 256 * 1024;

/**
 * One QuickJS runtime with one global object. It calls the C functions themselves: the usual wrapper turns host exceptions in callbacks
 * into values, and reads a detached buffer when memory grows while jobs run.
 * After any exception of the host (a RangeError, a WASM trap) its memory is in an unknown state: discard it. It is never disposed of.
 */
export class Vm {
  readonly #ffi: Ffi;
  readonly #glue: Glue;
  readonly #entry: GuestEntry;
  readonly #runtime: Runtime;
  readonly #context: Context;
  /** Room for the pointers that calls pass. */
  readonly #scratch: number;
  #reserve: number;
  readonly #usedSize: GuestValue;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  private constructor({ ffi, glue, entry }: QuickJs, options: VmOptions) {
    this.#ffi = ffi;
    this.#glue = glue;
    this.#entry = entry;
    this.#runtime = ffi.QTS_NewRuntime();
    // Only stops single allocations above the limit: built for WASM, QuickJS does not know the size of its blocks. The fence is the memory.
    ffi.QTS_RuntimeSetMemoryLimit(this.#runtime, options.heapBytes);
    ffi.QTS_RuntimeSetMaxStackSize(this.#runtime, options.stackBytes);
    ffi.QTS_RuntimeEnableInterruptHandler(this.#runtime);
    this.#context = ffi.QTS_NewContext(this.#runtime, 0 as Parameters<Ffi["QTS_NewContext"]>[1]);
    this.#scratch = glue._malloc(8);
    this.#reserve = glue._malloc(RESERVE_BYTES);
    if (Number(this.#context) === 0 || this.#reserve === 0) throw new HeapFullError();
    this.#usedSize = ffi.QTS_NewString(this.#context, this.#write("memory_used_size").at as HeapChars);
  }

  static async create(options: VmOptions): Promise<Vm> {
    return new Vm(await instantiateQuickJs(options), options);
  }

  /** Runs a script in the global scope. */
  async evaluate(source: string, name: string): Promise<Outcome> {
    const code = this.#write(source);
    const file = this.#write(name);
    const result = await this.#entry.evaluate(this.#context, code.at, code.length, file.at, 0, 0);
    this.#glue._free(code.at);
    this.#glue._free(file.at);
    return this.#outcome(result);
  }

  /** Calls a guest function with one argument. */
  async call(fn: GuestValue, argument: GuestValue): Promise<Outcome> {
    return this.#outcome(await this.#entry.call(...this.#callArguments(fn, argument)));
  }

  /** As `call`, at once, for a native function that runs no guest code; works inside a call from the guest. */
  callNative(fn: GuestValue, argument: GuestValue): Outcome {
    return this.#outcome(this.#ffi.QTS_Call(...this.#callArguments(fn, argument)));
  }

  /** Runs up to `max` jobs of the microtask queue. Returns what a job threw, or whether more jobs wait. */
  async runJobs(max: number): Promise<Outcome | boolean> {
    const last = this.#scratch as Parameters<Ffi["QTS_ExecutePendingJob"]>[2];
    const value = await this.#entry.runJobs(this.#runtime, max, last);
    if (this.#typeOf(value) !== "number") return { threw: true, value };
    this.free(value);
    return this.#ffi.QTS_IsJobPending(this.#runtime) === 1;
  }

  /** A guest string of exactly this text, or what was thrown for want of memory. */
  async newString(text: string): Promise<Outcome> {
    // A C string ends at its first NUL and UTF-8 has no lone surrogates: such text goes in as a literal.
    if (NOT_PLAIN.test(text)) return this.evaluate(JSON.stringify(text), "text");
    const chars = this.#write(text);
    const result = this.#ffi.QTS_NewString(this.#context, chars.at as HeapChars);
    this.#glue._free(chars.at);
    return this.#outcome(result);
  }

  /** A guest function that calls `onCall`. */
  newHostFunction(name: string): GuestValue {
    return this.#ffi.QTS_NewFunction(this.#context, name, 1, false, 1 as HostRefId);
  }

  isString(value: GuestValue): boolean {
    return this.#typeOf(value) === "string";
  }

  isFunction(value: GuestValue): boolean {
    return this.#typeOf(value) === "function";
  }

  /** A numeric property; `name` is a guest string. Runs getters, so use it on values the guest cannot have touched. */
  number(value: GuestValue, name: GuestValue): number {
    const property = this.#ffi.QTS_GetProp(this.#context, value, name);
    const result = this.#ffi.QTS_GetFloat64(this.#context, property);
    this.free(property);
    return result;
  }

  /** The text of a guest string up to its first NUL, lone surrogates replaced; undefined if there was no memory to flatten it. */
  readString(value: GuestValue): string | undefined {
    const at = this.#ffi.QTS_GetString(this.#context, value);
    if (Number(at) === 0) return undefined;
    const text = this.#read(at);
    this.#ffi.QTS_FreeCString(this.#context, at);
    return text;
  }

  /** True if a block of this size does not fit into the heap any more. */
  isFullFor(bytes: number): boolean {
    const at = this.#glue._malloc(bytes);
    this.#glue._free(at);
    return at === 0;
  }

  /** Gives up the memory that was kept back, so that an out-of-memory error can be put into words. */
  freeReserve(): void {
    this.#glue._free(this.#reserve);
    this.#reserve = 0;
  }

  /** Bytes of the guest's values, by QuickJS's own count; walks the whole heap (2 ms for 100,000 objects). */
  heapBytes(): number {
    const usage = this.#ffi.QTS_RuntimeComputeMemoryUsage(this.#runtime, this.#context);
    const bytes = this.number(usage, this.#usedSize);
    this.free(usage);
    return bytes;
  }

  free(value: GuestValue): void {
    this.#ffi.QTS_FreeValuePointer(this.#context, value);
  }

  #callArguments(fn: GuestValue, argument: GuestValue): Parameters<Ffi["QTS_Call"]> {
    new DataView(this.#glue.HEAPU8.buffer).setUint32(this.#scratch, argument, true);
    const argv = this.#scratch as Parameters<Ffi["QTS_Call"]>[4];
    return [this.#context, fn, this.#ffi.QTS_GetUndefined(), 1, argv];
  }

  #outcome(result: GuestValue): Outcome {
    // Address 0 can be read in WASM, so a failed allocation must not be taken for a value.
    if (Number(result) === 0) throw new HeapFullError();
    const thrown = this.#ffi.QTS_ResolveException(this.#context, result);
    if (Number(thrown) === 0) return { threw: false, value: result };
    this.free(result);
    return { threw: true, value: thrown };
  }

  #write(text: string): { readonly at: number; readonly length: number } {
    const bytes = this.#encoder.encode(text);
    const at = this.#glue._malloc(bytes.length + 1);
    if (at === 0) throw new HeapFullError();
    this.#glue.HEAPU8.set(bytes, at);
    this.#glue.HEAPU8[at + bytes.length] = 0;
    return { at, length: bytes.length };
  }

  #read(at: number): string {
    const heap = this.#glue.HEAPU8;
    return this.#decoder.decode(heap.subarray(at, heap.indexOf(0, at)));
  }

  #typeOf(value: GuestValue): string {
    const at = this.#ffi.QTS_Typeof(this.#context, value);
    const type = this.#read(at);
    this.#glue._free(at);
    return type;
  }
}

type HostRefId = Parameters<Ffi["QTS_NewFunction"]>[4];
