import type { ElementType } from "react";
import { createModuleRegistry } from "./modules/registry.ts";
import type { ModuleFactory } from "./modules/registry.ts";

/** Brings the two halves of an opening together: the bundle and the host's start, in either order. */
export type Launcher = {
  /** The host has started the mini-app. */
  started(): void;
  /** The global that a bundle calls. */
  define(name: string, dependencies: readonly string[], factory: ModuleFactory): void;
};

type Dependencies = {
  readonly modules: ReadonlyMap<string, unknown>;
  render(entry: ElementType): void;
  report(error: unknown): void;
};

export function createLauncher({ modules, render, report }: Dependencies): Launcher {
  let isStarted = false;
  const registry = createModuleRegistry(modules, launchWhenReady);

  function launchWhenReady(): void {
    if (!isStarted || !registry.hasEntry()) return;
    try {
      render(entryComponent(registry.requireEntry()));
    } catch (error) {
      report(error);
    }
  }

  return {
    define: registry.define,
    started() {
      if (isStarted) return;
      isStarted = true;
      launchWhenReady();
    },
  };
}

function entryComponent(exports: Record<string, unknown>): ElementType {
  const entry = exports["default"];
  const isComponent =
    typeof entry === "function" || (typeof entry === "object" && entry !== null && "$$typeof" in entry);
  if (isComponent) return entry as ElementType;
  throw new TypeError(
    `The entry's default export must be a component, but is ${entry === undefined ? "missing" : typeof entry}: export default function App() { … }`,
  );
}
