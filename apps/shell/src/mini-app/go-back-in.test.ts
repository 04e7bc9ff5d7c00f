import type { ChromeState, Session } from "@atoll/host";
import { describe, expect, it } from "vitest";
import { goBackIn } from "./go-back-in.ts";

function goBack({ state = "open", goes = false, leaveConfirm = null as string | null }) {
  const closed: string[] = [];
  const session = {
    id: "s1",
    state: () => state,
    chrome: { back: () => goes, state: () => ({ leaveConfirm }) as ChromeState },
  } as unknown as Session;
  const stays = goBackIn(session, { close: (id) => void closed.push(id) });
  return { stays, closed };
}

describe("going back in a mini-app", () => {
  it("is left to the mini-app while it has somewhere to go", () => {
    expect(goBack({ goes: true, leaveConfirm: "A draft" })).toEqual({ stays: true, closed: [] });
  });

  it("asks at the first page where something would be lost", () => {
    expect(goBack({ leaveConfirm: "A draft" })).toEqual({ stays: true, closed: ["s1"] });
  });

  it("leaves it otherwise, and when it has ended", () => {
    expect(goBack({})).toEqual({ stays: false, closed: [] });
    expect(goBack({ state: "ended", goes: true, leaveConfirm: "A draft" })).toEqual({
      stays: false,
      closed: [],
    });
  });
});
