import variant from "@jitl/quickjs-wasmfile-release-sync";

// Pointers are numbers with a brand each; the casts in this folder only say which kind of pointer a number is.
type FfiClass = Awaited<ReturnType<typeof variant.importFFI>>;

/** QuickJS's C functions. */
export type Ffi = InstanceType<FfiClass>;
/** The emscripten module: its memory and its allocator. */
export type Glue = ConstructorParameters<FfiClass>[0];
/** A value inside the guest's heap, held by pointer; whoever gets one frees it. */
export type GuestValue = ReturnType<Ffi["QTS_NewObject"]>;

export type WasmOptions = {
  readonly wasm: WebAssembly.Module;
  readonly heapBytes: number;
  /** Runs guest code on a stack of its own, where the platform has that: twice as deep as a browser worker's, less than a Node worker's. */
  readonly ownStack: boolean;
  /** Asked every few thousand steps of guest code; true stops the guest with an error that it cannot catch. Must not throw. */
  readonly shouldInterrupt: () => boolean;
  /** The guest called a host function. Must not throw, and does not own its argument. */
  readonly onCall: (argument: GuestValue | undefined) => void;
};

/** The three C functions that run guest code; with stack switching each call has a stack of its own. */
export type GuestEntry = {
  readonly evaluate: (...args: Parameters<RawEval>) => Promise<GuestValue> | GuestValue;
  readonly call: (...args: Parameters<Ffi["QTS_Call"]>) => Promise<GuestValue> | GuestValue;
  readonly runJobs: (...args: Parameters<Ffi["QTS_ExecutePendingJob"]>) => Promise<GuestValue> | GuestValue;
};

export type QuickJs = { readonly ffi: Ffi; readonly glue: Glue; readonly entry: GuestEntry };

/** As `QTS_Eval`, with the file's name as a pointer. */
type RawEval = (
  context: number,
  code: number,
  length: number,
  name: number,
  detectModule: number,
  flags: number,
) => GuestValue;

const PAGE_BYTES = 65_536;
/** What the module asks for at least, and may have at most. */
const INITIAL_PAGES = 256;
const MAX_PAGES = 32_768;
/** Where the heap begins in this build, above the module's data and its own stack of 5 MiB. */
const HEAP_BASE = 5_333_600;

/** True if the platform can give calls into WASM a stack of their own. */
export function canOwnStack(): boolean {
  return promising() !== undefined;
}

/** A WASM instance of QuickJS for one sandbox. The compiled module may be shared, the instance never is. */
export async function instantiateQuickJs(options: WasmOptions): Promise<QuickJs> {
  const [Ffi, loader] = await Promise.all([variant.importFFI(), variant.importModuleLoader()]);
  const load = ("default" in loader ? loader.default : loader) as (from: object) => Promise<Glue>;
  const pages = Math.ceil((HEAP_BASE + options.heapBytes) / PAGE_BYTES);
  const maximum = Math.min(Math.max(pages, INITIAL_PAGES), MAX_PAGES);
  const glue = await load({
    // Security: what the engine prints may hold guest text; it goes nowhere.
    print: () => {},
    printErr: () => {},
    // Security: this is the heap limit. Everything the engine allocates lies in this memory, and it cannot grow past its maximum.
    wasmMemory: new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum }),
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      void WebAssembly.instantiate(options.wasm, imports).then(done);
      return {};
    },
  });
  // Memory smaller than the module asks for does not exist: what is too much of it is taken away before the guest starts.
  const surplus = maximum * PAGE_BYTES - HEAP_BASE - options.heapBytes;
  if (surplus > PAGE_BYTES) glue._malloc(surplus);
  const ffi = new Ffi(glue);
  glue.callbacks = callbacks(ffi, options);
  return { ffi, glue, entry: guestEntry(ffi, glue, options.ownStack) };
}

function callbacks(ffi: Ffi, { shouldInterrupt, onCall }: WasmOptions): Glue["callbacks"] {
  const none = 0 as GuestValue;
  return {
    callFunction(_asyncify, _context, _self, argc, argv) {
      onCall(argc > 0 ? (ffi.QTS_ArgvGetJSValueConstPointer(argv, 0) as number as GuestValue) : undefined);
      return none;
    },
    shouldInterrupt: () => (shouldInterrupt() ? 1 : 0),
    freeHostRef: () => {},
    // Security: never enabled; a guest's import() fails inside QuickJS.
    loadModuleSource: () => 0 as ReturnType<Glue["callbacks"]["loadModuleSource"]>,
    normalizeModule: () => 0 as ReturnType<Glue["callbacks"]["normalizeModule"]>,
  };
}

function guestEntry(ffi: Ffi, glue: Glue, ownStack: boolean): GuestEntry {
  const wrap = (ownStack ? promising() : undefined) ?? ((fn: unknown) => fn);
  // The glue's own QTS_Eval copies the name by a path that stack switching cannot wrap, so the export itself is taken.
  return {
    evaluate: wrap(Reflect.get(glue, "_QTS_Eval")) as GuestEntry["evaluate"],
    call: wrap(ffi.QTS_Call) as GuestEntry["call"],
    runJobs: wrap(ffi.QTS_ExecutePendingJob) as GuestEntry["runJobs"],
  };
}

/** `WebAssembly.promising`, which TypeScript's library does not name yet. */
function promising(): ((fn: unknown) => unknown) | undefined {
  return Reflect.get(WebAssembly, "promising") as ((fn: unknown) => unknown) | undefined;
}
