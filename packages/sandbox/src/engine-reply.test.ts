import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readEngineReply } from "./engine-reply.ts";

describe("reading an engine's reply", () => {
  it("takes the three kinds and leaves out what they do not have", () => {
    expect(readEngineReply({ kind: "ready", messages: ["a"], extra: 1 })).toEqual({
      kind: "ready",
      messages: ["a"],
    });
    expect(readEngineReply({ kind: "turn", turn: 1, messages: [], heapBytes: 5 })).toEqual({
      kind: "turn",
      turn: 1,
      messages: [],
      heapBytes: 5,
    });
    const end = { code: "TURN_TIMEOUT", detail: "x" };
    expect(readEngineReply({ kind: "ended", end })).toEqual({ kind: "ended", end });
  });

  it.each([
    null,
    "ready",
    {},
    { kind: "ready" },
    { kind: "ready", messages: [1] },
    { kind: "turn", messages: [] },
    { kind: "turn", turn: -1, messages: [] },
    { kind: "turn", turn: 0.5, messages: [] },
    { kind: "ended" },
    { kind: "ended", end: { code: "toString", detail: "" } },
    { kind: "ended", end: { code: "TURN_TIMEOUT", detail: {} } },
  ])("ends the sandbox for %j", (data) => {
    expect(readEngineReply(data)).toMatchObject({ kind: "ended", end: { code: "ENGINE_CRASHED" } });
  });

  it("caps the words of an end", () => {
    const reply = readEngineReply({
      kind: "ended",
      end: { code: "GUEST_ERROR", detail: "x".repeat(100_000) },
    });
    expect(reply.kind === "ended" && reply.end.detail.length).toBe(8192);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (data) => void readEngineReply(data)));
  });
});
