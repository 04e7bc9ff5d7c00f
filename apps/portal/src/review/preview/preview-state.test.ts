import { describe, expect, it } from "vitest";
import { FIRST_STATE, nextState } from "./preview-state.ts";

describe("what is known of a preview", () => {
  it("follows its session to the end, and keeps why", () => {
    const open = nextState(FIRST_STATE, { type: "session", state: "open", end: null });
    const end = { code: "TURN_TIMEOUT", message: "It took too long." };
    expect(nextState(open, { type: "session", state: "ended", end })).toMatchObject({
      standing: "ended",
      end,
    });
  });

  it("keeps the newest lines of one that logs without end, each under a key of its own", () => {
    let state = FIRST_STATE;
    for (let line = 0; line < 250; line += 1)
      state = nextState(state, { type: "said", level: "info", text: String(line) });
    expect([state.said.length, state.dropped, state.said.at(-1)?.text]).toEqual([100, 150, "249"]);
    expect(new Set(state.said.map(({ key }) => key)).size).toBe(100);
  });
});
