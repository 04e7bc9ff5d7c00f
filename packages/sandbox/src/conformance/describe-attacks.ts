import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { SandboxEngine, Script } from "../engine.ts";
import { ENGINE_ATTACKS } from "./attacks.ts";
import type { Attack } from "./attacks/attack.ts";
import type { ConformanceOptions } from "./context.ts";
import type { AttackRun } from "./scoreboard.ts";
import { Neighbour, Scoreboard, runAttack } from "./scoreboard.ts";
import { TEST_LIMITS } from "./test-prelude.ts";

export type AttackSuiteOptions = ConformanceOptions & {
  readonly prelude: Script | (() => Promise<Script>);
  /** Messages that make a mini-app begin, delivered after its bundle. */
  readonly start?: readonly string[];
  /** A message that any living sandbox ends a turn for. */
  readonly ping: string;
  /** The prelude locks the globals down, so the attacks that need it run too. */
  readonly lockdown?: boolean;
};

/** Runs the attack corpus against an engine with a prelude and prints the scoreboard. */
export function describeAttacks(
  name: string,
  createEngine: () => SandboxEngine | Promise<SandboxEngine>,
  options: AttackSuiteOptions,
): void {
  describe(`${name} withstands the attack corpus`, () => {
    const board = new Scoreboard(name);
    let run: AttackRun | undefined;
    beforeAll(async () => {
      run = await prepare(await createEngine(), options);
    }, 60_000);
    afterAll(() => {
      run?.neighbour.terminate();
      console.log(board.line());
    });
    for (const attack of ENGINE_ATTACKS) {
      if (attack.needs === "lockdown" && !options.lockdown) continue;
      if (options.attacks && !options.attacks.test(attack.id)) continue;
      describeAttack(attack, options, async () => {
        if (!run) throw new Error("The engine is made before the first attack.");
        const result = await runAttack(attack, run);
        board.add(attack.id, result.verdict);
        return result;
      });
    }
  });
}

async function prepare(engine: SandboxEngine, options: AttackSuiteOptions): Promise<AttackRun> {
  const prelude = typeof options.prelude === "function" ? await options.prelude() : options.prelude;
  const sandboxOptions = { prelude, limits: { ...TEST_LIMITS, ...options.limits } };
  return {
    engine,
    options: sandboxOptions,
    neighbour: new Neighbour(await engine.create(sandboxOptions), options.ping),
    transform: options.transform ?? ((source) => source),
    start: options.start ?? [],
    ping: options.ping,
  };
}

function describeAttack(
  attack: Attack,
  options: AttackSuiteOptions,
  attempt: () => ReturnType<typeof runAttack>,
): void {
  const title = `${attack.id} ${attack.technique}`;
  const skipped = options.skip?.[attack.id];
  if (skipped !== undefined) return it.skip(`${title} (not here: ${skipped})`, () => {});
  const mustLive = attack.expected === "blocked" && !options.containedOnly?.[attack.id];
  it(`${title} is ${mustLive ? "blocked" : "contained"}`, async () => {
    const { verdict, detail } = await attempt();
    expect(mustLive ? ["blocked"] : ["blocked", "contained"], detail).toContain(verdict);
  }, 30_000);
}
