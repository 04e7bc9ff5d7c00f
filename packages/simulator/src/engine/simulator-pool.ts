import type { SandboxPool } from "@atoll/host";
import { withQuotas } from "@atoll/protocol";
import type { Quotas } from "@atoll/protocol";
import { loadPrelude } from "@atoll/prelude";
import type { Prelude } from "@atoll/prelude";
import type { SandboxEngine, SandboxLimits } from "@atoll/sandbox";

import type { SandboxActivity, Signal } from "./activity.ts";
import { ObservedSandbox } from "./observed-sandbox.ts";

/** One mini-app's sandbox, as the simulator follows it. */
export type SandboxSlot = { readonly activity: SandboxActivity; sandbox: ObservedSandbox | undefined };

/** A pool that makes a sandbox for each mini-app that is opened, and tells whose it is. */
export type SimulatorPool = SandboxPool & {
  /** Announces that the next sandbox taken is for this slot. */
  expect(): SandboxSlot;
  /** The slot's mini-app ended without taking a sandbox. */
  forget(slot: SandboxSlot): void;
};

export type SimulatorPoolOptions = {
  readonly engine: SandboxEngine;
  readonly prelude: Prelude | undefined;
  readonly quotas: Partial<Quotas> | undefined;
  readonly changed: Signal;
};

export function createSimulatorPool({
  engine,
  prelude,
  quotas,
  changed,
}: SimulatorPoolOptions): SimulatorPool {
  const limits = limitsOf(withQuotas(quotas));
  let expected: SandboxSlot[] = [];
  return {
    expect() {
      const slot: SandboxSlot = { activity: { turns: 0, ended: false }, sandbox: undefined };
      expected.push(slot);
      return slot;
    },
    forget(slot) {
      expected = expected.filter((other) => other !== slot);
    },
    async take() {
      // Each opening takes one sandbox, in the order of the openings.
      const slot = expected.shift();
      if (slot === undefined)
        throw new Error("A sandbox was taken for a mini-app the simulator did not open.");
      const sandbox = await engine.create({ prelude: prelude ?? (await loadPrelude()), limits });
      slot.sandbox = new ObservedSandbox(sandbox, slot.activity, changed);
      return slot.sandbox;
    },
  };
}

function limitsOf({ heapBytes, stackBytes, turnMs, messageBurst, messageLength }: Quotas): SandboxLimits {
  return { heapBytes, stackBytes, turnMs, messagesPerTurn: messageBurst, messageLength };
}
