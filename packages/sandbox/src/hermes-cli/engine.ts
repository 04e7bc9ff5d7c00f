import { assertSource } from "../bytecode.ts";
import type { Clock } from "../clock.ts";
import { systemClock } from "../clock.ts";
import type { SandboxEngine } from "../engine.ts";
import { startSandbox } from "../start-sandbox.ts";
import { HermesLink } from "./hermes-link.ts";
import { spawnHermes } from "./spawn-hermes.ts";

export type HermesCliOptions = {
  readonly clock?: Clock;
};

/** Hermes cannot stop its guest by itself here, so there is nothing to wait for. */
const GRACE_MS = 0;
/** A REPL that says and asks nothing but what its lines do, and optimises what it compiles. */
const FLAGS = ["-prompt=", "-prompt2=", "-O"];

/**
 * The real Hermes 0.12 virtual machine, each sandbox a process of its own: for tests of what runs on phones. It parses no classes and has
 * `let` wrong in loops, so prelude and bundles must have gone through `lowerForHermes`. `stackBytes` has no effect: Hermes counts calls.
 */
export function createHermesCliEngine({ clock = systemClock }: HermesCliOptions = {}): SandboxEngine {
  return {
    traits: { name: "hermes-cli", exactHeap: false },
    async create({ prelude, limits }) {
      assertSource(prelude);
      const link = new HermesLink(spawnHermes(FLAGS, limits.heapBytes), limits);
      return startSandbox({ link, limits, clock, graceMs: GRACE_MS }, (receive) =>
        link.boot(prelude, receive),
      );
    },
  };
}
