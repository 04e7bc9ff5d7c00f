/** The body of a bundle: gets its `require` and fills `exports`. */
export type ModuleFactory = (require: (name: string) => unknown, exports: Record<string, unknown>) => void;

/** The modules of one sandbox: what the prelude provides and what the bundle defines. */
export type ModuleRegistry = {
  /** The global `__atoll_define` that a bundle calls. */
  define(name: string, dependencies: readonly string[], factory: ModuleFactory): void;
  /** True when the mini-app's entry has been defined. */
  hasEntry(): boolean;
  /** Runs the entry, once, and returns its exports. */
  requireEntry(): Record<string, unknown>;
};

const ENTRY = "main";

/** Creates the registry; `provided` are the modules a bundle may import. */
export function createModuleRegistry(
  provided: ReadonlyMap<string, unknown>,
  onEntry: () => void,
): ModuleRegistry {
  const factories = new Map<string, ModuleFactory>();
  const loaded = new Map<string, Record<string, unknown>>();

  const require = (name: string): unknown => {
    if (provided.has(name)) return provided.get(name);
    const exports = loaded.get(name);
    if (exports !== undefined) return exports;
    throw new Error(
      `The module "${name}" is not part of Atoll. Bundle it, or import one of: ${[...provided.keys()].join(", ")}.`,
    );
  };

  return {
    define(name, dependencies, factory) {
      if (typeof name !== "string" || typeof factory !== "function") {
        throw new TypeError("__atoll_define takes a name, a list of module names and a function.");
      }
      if (factories.has(name)) throw new Error(`The module "${name}" is defined already.`);
      for (const dependency of dependencies) require(dependency);
      factories.set(name, factory);
      if (name === ENTRY) onEntry();
    },
    hasEntry: () => factories.has(ENTRY),
    requireEntry() {
      const factory = factories.get(ENTRY);
      if (factory === undefined) throw new Error(`The bundle defines no module "${ENTRY}".`);
      const exports: Record<string, unknown> = {};
      loaded.set(ENTRY, exports);
      factory(require, exports);
      return exports;
    },
  };
}
