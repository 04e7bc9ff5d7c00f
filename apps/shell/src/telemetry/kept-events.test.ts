import { createFakeContext } from "@atoll/capabilities/fake";
import { describe, expect, it } from "vitest";
import { createKeptEvents } from "./kept-events.ts";

const context = createFakeContext();
const line = (text: string) => ({ kind: "log", level: "info", text }) as const;

describe("what mini-apps told", () => {
  it("is kept by opening, in order", () => {
    const kept = createKeptEvents();
    kept.keep(line("a"), { ...context, sessionId: "one" });
    kept.keep(line("b"), { ...context, sessionId: "two" });
    kept.keep(line("c"), { ...context, sessionId: "one" });
    expect(kept.of("one")).toEqual([line("a"), line("c")]);
    expect(kept.of("none")).toEqual([]);
  });

  it("gives way, event by event and opening by opening", () => {
    const kept = createKeptEvents();
    for (let each = 0; each < 201; each++) kept.keep(line(String(each)), { ...context, sessionId: "chatty" });
    expect(kept.of("chatty")).toHaveLength(200);
    expect(kept.of("chatty")[0]).toEqual(line("1"));
    for (let each = 0; each < 8; each++) kept.keep(line("x"), { ...context, sessionId: String(each) });
    expect([kept.of("chatty"), kept.of("0")]).toEqual([[], [line("x")]]);
  });
});
