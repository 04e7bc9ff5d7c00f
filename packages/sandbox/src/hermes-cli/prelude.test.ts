import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { bundleMiniApp } from "@atoll/cli";
import { loadPrelude } from "@atoll/prelude";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";

import { ENGINE_ATTACKS, Recorder, describeAttacks } from "../conformance/index.ts";
import type { SandboxEngine, SandboxLimits, Script } from "../engine.ts";
import { createQuickJsNodeEngine } from "../quickjs/node.ts";
import { createHermesCliEngine, lowerForHermes, runAsBytecode } from "./index.ts";
import { COUNTER } from "./test-counter.ts";
import { PING, START, answer, clockAfter, press } from "./test-host-messages.ts";

const LIMITS: SandboxLimits = {
  heapBytes: 64 * 1024 * 1024,
  stackBytes: 512 * 1024,
  turnMs: 5_000,
  messagesPerTurn: 500,
  messageLength: 1024 * 1024,
};
const engine = createHermesCliEngine();

let lowering: Promise<Script> | undefined;
/** The prelude of this tree for Hermes. */
function loadLoweredPrelude(): Promise<Script> {
  lowering ??= loadPrelude().then(lower);
  return lowering;
}

async function lower({ name, source }: Script): Promise<Script> {
  return { name, source: await lowerForHermes(source) };
}

type App = { readonly recorder: Recorder; tell(...messages: string[]): Promise<readonly unknown[]> };

/** Opens a mini-app; `tell` hands messages over and returns what the mini-app says from then on, timers left out. */
async function open(on: SandboxEngine, prelude: Script, bundle: Script): Promise<App> {
  const sandbox = await on.create({ prelude, limits: LIMITS });
  onTestFinished(() => sandbox.terminate());
  const recorder = new Recorder();
  sandbox.listen(recorder);
  await recorder.turn(sandbox.evaluate(bundle));
  return {
    recorder,
    async tell(...messages) {
      const before = recorder.messages.length;
      const turns = messages.map((message) => sandbox.deliver(message));
      await recorder.turn(turns.at(-1) ?? 0);
      return withoutTimers(recorder.messages.slice(before)).map((message): unknown => JSON.parse(message));
    },
  };
}

let seconds = 0;
/** On a busy machine React puts off what it does not get done at once: after each message its timers come due, a few times over. */
function inTime(...messages: string[]): string[] {
  return messages.flatMap((message) => [message, ...Array.from({ length: 4 }, () => clockAfter(++seconds))]);
}

/** Leaves out the moments of timers, which depend on when a thing ran. */
function withoutTimers(messages: readonly string[]): readonly string[] {
  return messages.filter((message) => !message.startsWith("[8,"));
}

describe("the prelude on Hermes 0.12", () => {
  let prelude: Script;
  beforeAll(async () => {
    prelude = await loadLoweredPrelude();
  });

  it("draws a mini-app and answers its events", async () => {
    const { recorder, tell } = await open(engine, prelude, await lower(COUNTER));
    expect(recorder.messages).toEqual(["[0,1,1]"]);
    const [[, sequence, last, ops] = []] = (await tell(...inTime(START))) as [[1, number, number, unknown[]]];
    expect([sequence, last]).toEqual([1, 1]);
    expect(ops?.slice(0, 4)).toEqual([
      [0, 1, "Stack", {}],
      [0, 2, "Text", {}],
      [1, 3, "Count 0, true"],
      [2, 2, 3, 0],
    ]);
    expect(ops?.filter((op) => Array.isArray(op) && op[2] === "Button")).toHaveLength(3);
    expect(await tell(...inTime(press(8)))).toEqual([[1, 2, 1, [[5, 3, "Count 1, true"]]]]);
    expect(await tell(...inTime(press(4)))).toEqual([]);
    expect(recorder.end).toBeUndefined();
  });

  it("reports an error of a handler and goes on", async () => {
    const bundle = await lower({
      name: "main.jsbundle",
      source: `__atoll_define("main", ["react/jsx-runtime"], (require, exports) => {
        const fail = () => { class Failure extends Error { name = "Failure"; } throw new Failure("no"); };
        exports.default = () => require("react/jsx-runtime").jsx("Button", { onPress: fail, children: "x" });
      });`,
    });
    const { recorder, tell } = await open(engine, prelude, bundle);
    await tell(...inTime(START));
    expect(await tell(...inTime(press(1)))).toEqual([
      [7, { message: "Failure: no", stack: expect.any(String) }],
    ]);
    expect(recorder.end).toBeUndefined();
  });

  it("runs the expense journal, as source and as bytecode, as QuickJS does", async () => {
    const bundle = await bundleJournal();
    const onQuickJs = await open(createQuickJsNodeEngine(), await loadPrelude(), bundle);
    const messages = inTime(START, answer(1, null), answer(2, []));
    const drawn = JSON.stringify(await onQuickJs.tell(...messages));
    const button = /\[0,(\d+),"Button"/.exec(drawn)?.[1] ?? expect.fail(`no button in ${drawn}`);
    const pressed = inTime(press(Number(button)));
    await onQuickJs.tell(...pressed);
    messages.push(...pressed);
    const lowered = await lower(bundle);
    const onHermes = await open(engine, prelude, lowered);
    await onHermes.tell(...messages);
    const asBytecode = await runAsBytecode({ prelude, bundle: lowered, messages });

    const expected = withoutTimers(onQuickJs.recorder.messages);
    expect(expected.filter((message) => message.startsWith("[1,")).length).toBeGreaterThan(1);
    expect(withoutTimers(onHermes.recorder.messages)).toEqual(expected);
    expect(withoutTimers(asBytecode.messages)).toEqual(expected);
  });
});

async function bundleJournal(): Promise<Script> {
  const outDir = await mkdtemp(join(tmpdir(), "atoll-journal-"));
  onTestFinished(() => rm(outDir, { recursive: true }));
  const projectDir = fileURLToPath(new URL("../../../../examples/expense-journal", import.meta.url));
  await bundleMiniApp({ projectDir, outDir });
  return { name: "main.jsbundle", source: await readFile(join(outDir, "main.jsbundle"), "utf8") };
}

const lockdownAttacks = ENGINE_ATTACKS.filter(({ needs }) => needs === "lockdown").map(({ id }) => id);

describeAttacks("hermes-cli, with the prelude that mini-apps run on,", createHermesCliEngine, {
  prelude: loadLoweredPrelude,
  start: [START],
  ping: PING,
  lockdown: true,
  attacks: new RegExp(`^(${lockdownAttacks.join("|")})$`),
  skip: { A06: "Hermes 0.12 parses no asynchronous generators" },
});
