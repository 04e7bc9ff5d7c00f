import { describe, expect, it } from "vitest";

import { Recorder, TEST_LIMITS } from "./conformance/index.ts";
import type { TurnRequest } from "./live-sandbox.ts";
import { LiveSandbox } from "./live-sandbox.ts";
import { FakeClock } from "./testing/fake-clock.ts";

function open() {
  const posted: TurnRequest[] = [];
  const clock = new FakeClock();
  const state = { killed: 0 };
  const link = { post: (request: TurnRequest) => void posted.push(request), kill: () => void state.killed++ };
  const sandbox = new LiveSandbox({ link, limits: TEST_LIMITS, clock, graceMs: 10 });
  const start = (...messages: string[]) => sandbox.receive({ kind: "ready", messages });
  return { sandbox, posted, clock, state, start };
}

describe("the owner's half of a sandbox", () => {
  it("numbers what it hands over", () => {
    const { sandbox, posted } = open();
    const script = { name: "a.js", source: "1" };
    expect([sandbox.evaluate(script), sandbox.deliver("x")]).toEqual([1, 2]);
    expect(posted).toEqual([
      { turn: 1, script },
      { turn: 2, text: "x" },
    ]);
  });

  it("hands no bytecode to an engine that runs source, as bytes or as text", () => {
    for (const script of [
      { name: "a.hbc", source: "", bytecode: Uint8Array.of(1) },
      { name: "a.hbc", source: "\u00c6\u001f\u00bc\u0003\u00c1\u0003\u0019\u001f" },
    ]) {
      const { sandbox, posted } = open();
      const recorder = new Recorder();
      sandbox.listen(recorder);
      sandbox.evaluate(script);
      expect(recorder.end?.code).toBe("BYTECODE_REFUSED");
      expect(posted).toEqual([]);
    }
  });

  it("kills an engine that does not end a turn, with TURN_TIMEOUT", () => {
    const { sandbox, clock, state } = open();
    const recorder = new Recorder();
    sandbox.listen(recorder);
    sandbox.deliver("x");
    clock.advance(TEST_LIMITS.turnMs + 10);
    expect(recorder.end?.code).toBe("TURN_TIMEOUT");
    expect(state.killed).toBe(1);
  });

  it("tells nothing more once a listener ended it in the middle of a turn's messages", () => {
    const { sandbox, start } = open();
    const events: string[] = [];
    start();
    sandbox.listen({
      message(text) {
        events.push(text);
        sandbox.terminate();
      },
      turnEnded: () => events.push("turn"),
      ended: ({ code }) => events.push(code),
    });
    sandbox.deliver("x");
    sandbox.receive({ kind: "turn", turn: 1, messages: ["a", "b"] });
    expect(events).toEqual(["a", "CLOSED"]);
  });

  it("tells nothing more once a listener ended it while being replayed to", () => {
    const { sandbox, start } = open();
    start("a", "b");
    const events: string[] = [];
    sandbox.listen({
      message(text) {
        events.push(text);
        sandbox.terminate();
      },
      turnEnded: () => {},
      ended: ({ code }) => events.push(code),
    });
    expect(events).toEqual(["a", "CLOSED"]);
  });

  it("hands nothing to an engine that is over", () => {
    const { sandbox, posted } = open();
    sandbox.terminate();
    sandbox.deliver("x");
    expect(posted).toEqual([]);
  });

  it.each([
    ["a turn that was not begun", [1]],
    ["a turn twice", [1, 1]],
    ["a later turn first", [2]],
    ["the blank twice", [0]],
  ])("ends an engine that says the end of %s", (_, turns) => {
    const { sandbox, start } = open();
    const recorder = new Recorder();
    start();
    sandbox.listen(recorder);
    if (turns.length === 2 || turns[0] === 2) sandbox.deliver("x");
    for (const turn of turns)
      sandbox.receive(turn === 0 ? { kind: "ready", messages: [] } : { kind: "turn", turn, messages: [] });
    expect(recorder.end?.code).toBe("ENGINE_CRASHED");
  });

  it("takes no reply after the end", () => {
    const { sandbox } = open();
    const recorder = new Recorder();
    sandbox.listen(recorder);
    sandbox.terminate();
    sandbox.receive({ kind: "turn", turn: 1, messages: ["late"] });
    sandbox.receive({ kind: "ended", end: { code: "ENGINE_CRASHED", detail: "" } });
    expect(recorder.events).toEqual(["ended CLOSED"]);
  });
});
