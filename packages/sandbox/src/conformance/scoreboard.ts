import type { Sandbox, SandboxEngine, SandboxOptions } from "../engine.ts";
import type { Attack, Verdict } from "./attacks/attack.ts";
import { attackBundle, provesEscape } from "./attacks/attack.ts";
import { Recorder } from "./recorder.ts";
import { ATTACK_TURN_MS } from "./test-prelude.ts";

export type AttackRun = {
  readonly engine: SandboxEngine;
  readonly options: SandboxOptions;
  /** A sandbox beside the attacked one, which must not notice. */
  readonly neighbour: Neighbour;
  /** Turns a bundle into what the engine can parse. */
  readonly transform: (source: string) => string;
  /** Messages that make a mini-app begin, delivered after its bundle. */
  readonly start: readonly string[];
  /** A message that any living sandbox ends a turn for. */
  readonly ping: string;
};

export type AttackResult = { readonly verdict: Verdict; readonly detail: string };

/** A sandbox that is asked for a sign of life. */
export class Neighbour {
  readonly #sandbox: Sandbox;
  readonly #recorder = new Recorder();
  readonly #ping: string;

  constructor(sandbox: Sandbox, ping: string) {
    this.#sandbox = sandbox;
    this.#ping = ping;
    sandbox.listen(this.#recorder);
  }

  async answers(): Promise<boolean> {
    await this.#recorder.turn(this.#sandbox.deliver(this.#ping));
    return this.#recorder.end === undefined;
  }

  terminate(): void {
    this.#sandbox.terminate();
  }
}

/** Runs one attack in a sandbox of its own and judges it. */
export async function runAttack(attack: Attack, run: AttackRun): Promise<AttackResult> {
  const sandbox = await run.engine.create(limited(attack, run.options));
  const recorder = new Recorder();
  sandbox.listen(recorder);
  const bundle = attackBundle(attack);
  const source = "source" in attack ? bundle : run.transform(bundle);
  let turn = sandbox.evaluate({ name: `${attack.id}.js`, source });
  // The last message is there to see whether the sandbox lives on.
  for (const text of [...run.start, run.ping]) turn = sandbox.deliver(text);
  await recorder.turn(turn);
  const { end } = recorder;
  sandbox.terminate();
  const proof = recorder.messages.find(provesEscape);
  if (proof !== undefined) return { verdict: "failed", detail: proof };
  if (!(await run.neighbour.answers())) return { verdict: "failed", detail: "the sandbox beside it ended" };
  if (!end) return { verdict: "blocked", detail: recorder.messages.join(" ").slice(0, 500) };
  return { verdict: "contained", detail: `${end.code}: ${end.detail}` };
}

/** Attacks that may use up their turn get a short one. What must be blocked has time, or a busy machine would fail it. */
function limited(attack: Attack, { prelude, limits }: SandboxOptions): SandboxOptions {
  if (attack.expected === "blocked") return { prelude, limits };
  return { prelude, limits: { ...limits, turnMs: Math.min(limits.turnMs, ATTACK_TURN_MS) } };
}

/** Counts verdicts and puts them into one line. */
export class Scoreboard {
  readonly #name: string;
  readonly #verdicts = new Map<string, Verdict>();

  constructor(name: string) {
    this.#name = name;
  }

  add(id: string, verdict: Verdict): void {
    this.#verdicts.set(id, verdict);
  }

  line(): string {
    const ids = (verdict: Verdict) =>
      [...this.#verdicts].filter(([, is]) => is === verdict).map(([id]) => id);
    const failed = ids("failed");
    const count = `${ids("blocked").length} blocked, ${ids("contained").length} contained, ${failed.length} failed`;
    return `attacks on ${this.#name}: ${count}${failed.length > 0 ? ` (${failed.join(", ")})` : ""}`;
  }
}
