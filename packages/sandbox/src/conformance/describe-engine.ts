import { describe } from "vitest";

import type { SandboxEngine } from "../engine.ts";
import type { ConformanceOptions } from "./context.ts";
import { createContext } from "./context.ts";
import { describeAttacks } from "./describe-attacks.ts";
import { describeEnds } from "./ends.ts";
import { describeMessages } from "./messages.ts";
import { TEST_PRELUDE } from "./test-prelude.ts";

/** The suite that every engine passes: the port's behaviour, then the attacks that need no lockdown, with a scoreboard. */
export function describeEngine(
  name: string,
  createEngine: () => SandboxEngine | Promise<SandboxEngine>,
  options: ConformanceOptions = {},
): void {
  describe(`${name} keeps the engine port`, () => {
    const context = createContext(createEngine, options);
    describeMessages(context, options.knownGlobals ?? []);
    describeEnds(context);
  });
  describeAttacks(name, createEngine, { ...options, prelude: TEST_PRELUDE, ping: "ping" });
}
