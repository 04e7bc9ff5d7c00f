import { afterEach, beforeAll, it } from "vitest";

import type { Sandbox, SandboxEngine, SandboxLimits, Script } from "../engine.ts";
import { Recorder } from "./recorder.ts";
import { TEST_LIMITS, TEST_PRELUDE } from "./test-prelude.ts";

export type ConformanceOptions = {
  /** Titles of cases and ids of attacks that cannot apply to this engine, each with the reason. */
  readonly skip?: Readonly<Record<string, string>>;
  /** Attacks that this engine can only contain where others block them, each with the reason. */
  readonly containedOnly?: Readonly<Record<string, string>>;
  /** Ids of the attacks to run; all by default. */
  readonly attacks?: RegExp;
  /** Turns a bundle into what the engine can parse. */
  readonly transform?: (source: string) => string;
  readonly limits?: Partial<SandboxLimits>;
  /** Globals of a blank beyond ECMAScript's. */
  readonly knownGlobals?: readonly string[];
};

/** An open sandbox with its recorder. */
export type Opened = {
  readonly sandbox: Sandbox;
  readonly recorder: Recorder;
  /** Evaluates a bundle and waits for the end of the turn. */
  run(source: string): Promise<void>;
  /** Delivers messages and waits for the end of the last one's turn. */
  deliver(...texts: string[]): Promise<void>;
};

/** What the cases of the suite share: one engine, and sandboxes that are gone after each case. */
export type Context = {
  engine(): SandboxEngine;
  readonly limits: SandboxLimits;
  open(prelude?: Script): Promise<Opened>;
  /** A case, skipped with its reason where the options say so. */
  case(title: string, run: () => Promise<void>): void;
};

/** Sets up the suite inside a `describe`. */
export function createContext(
  createEngine: () => SandboxEngine | Promise<SandboxEngine>,
  options: ConformanceOptions,
): Context {
  let engine: SandboxEngine | undefined;
  let sandboxes: Sandbox[] = [];
  const limits = { ...TEST_LIMITS, ...options.limits };
  beforeAll(async () => {
    engine = await createEngine();
  });
  afterEach(() => {
    for (const sandbox of sandboxes) sandbox.terminate();
    sandboxes = [];
  });
  const context: Context = {
    limits,
    engine() {
      if (!engine) throw new Error("The engine is made before the first case runs.");
      return engine;
    },
    async open(prelude = TEST_PRELUDE) {
      const sandbox = await context.engine().create({ prelude, limits });
      sandboxes.push(sandbox);
      const recorder = new Recorder();
      sandbox.listen(recorder);
      return opened(sandbox, recorder);
    },
    case(title, run) {
      const reason = options.skip?.[title];
      if (reason === undefined) it(title, run, 30_000);
      else it.skip(`${title} (not here: ${reason})`, run);
    },
  };
  return context;
}

function opened(sandbox: Sandbox, recorder: Recorder): Opened {
  return {
    sandbox,
    recorder,
    run: (source) => recorder.turn(sandbox.evaluate({ name: "main.jsbundle", source })),
    async deliver(...texts) {
      const turns = texts.map((text) => sandbox.deliver(text));
      await recorder.turn(turns.at(-1) ?? 0);
    },
  };
}
