import { DEFAULT_QUOTAS } from "@atoll/protocol";
import type { Sandbox, SandboxLimits } from "@atoll/sandbox";
import { createQuickJsNodeEngine } from "@atoll/sandbox/quickjs-node";
import { afterEach, describe, expect, it } from "vitest";
import { systemClock } from "../clock.ts";
import { miniGuestBundle, miniGuestPrelude } from "../testing/mini-guest.ts";
import { createTestApp, createTestHost } from "../testing/test-host.ts";
import type { Session } from "./session.ts";

const LIMITS: SandboxLimits = {
  heapBytes: 16 * 1024 * 1024,
  stackBytes: DEFAULT_QUOTAS.stackBytes,
  turnMs: 500,
  messagesPerTurn: 5_000,
  messageLength: DEFAULT_QUOTAS.messageLength,
};
const COUNTER = `
  let count = 0;
  guest.draw([0, 1, "Button", { label: "0", on: ["press"] }], [2, 0, 1, 0]);
  guest.on(1, "press", () => guest.draw([4, 1, { label: String(++count) }, []]));
`;

const engine = createQuickJsNodeEngine();
const taken: Sandbox[] = [];
afterEach(() => {
  for (const sandbox of taken.splice(0)) sandbox.terminate();
});

function createRealHost() {
  return createTestHost({
    providers: { test: { echo: async ({ text }: { text: string }) => ({ text: text.toUpperCase() }) } },
    host: {
      clock: systemClock,
      sandboxes: {
        async take() {
          const sandbox = await engine.create({ prelude: miniGuestPrelude, limits: LIMITS });
          taken.push(sandbox);
          return sandbox;
        },
      },
    },
  });
}

function open(host: ReturnType<typeof createRealHost>, body: string): Session {
  return host.host.open({ ...createTestApp(), bundle: miniGuestBundle(body) });
}

/** Resolves when `found` gives something, looked at after each commit and each change of state. */
function until<T>(session: Session, found: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const look = (): void => {
      const value = found();
      if (value !== undefined) resolve(value);
    };
    session.tree.onCommit(look);
    session.onChange(look);
    look();
  });
}

const label = (session: Session): unknown => session.tree.get(1)?.props["label"];
const ended = (session: Session): Promise<string> => until(session, () => session.end()?.code);

describe("a session on the QuickJS engine", () => {
  it("draws, hears events, and draws again", async () => {
    const host = createRealHost();
    const session = open(host, COUNTER);
    await until(session, () => (session.state() === "open" ? true : undefined));
    session.sendEvent(1, "press", null, { act: true });
    session.sendEvent(1, "press", null, { act: true });
    await until(session, () => (label(session) === "2" ? true : undefined));
    expect(session.stats().heapBytes).toBeGreaterThan(0);
  });

  it("has its calls answered", async () => {
    const session = open(
      createRealHost(),
      `guest.draw();
       guest.call("test.echo", { text: "hi " + launch.path }).then(
         ({ text }) => guest.call("no.such", null).catch((error) => guest.draw(
           [0, 1, "Button", { label: text + " " + error.code }], [2, 0, 1, 0])));`,
    );
    expect(await until(session, () => label(session))).toBe("HI / NOT_SUPPORTED");
  });

  it.each([
    ["B01 loops", "TURN_TIMEOUT", `guest.draw(); for (;;);`],
    ["B03 swallows interrupts", "TURN_TIMEOUT", `guest.draw(); for (;;) { try { for (;;); } catch {} }`],
    [
      "B06 loops natively",
      "TURN_TIMEOUT",
      `guest.draw(); Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 0);`,
    ],
    ["throws while it is evaluated", "BUNDLE_ERROR", `}); throw new Error("broken"); (() => {`],
    ["sends what is not JSON", "WIRE_NOT_JSON", `guest.draw(); guest.send("nonsense");`],
    ["C07 sends an unknown opcode", "WIRE_MALFORMED", `guest.draw(); guest.say([99, 1]);`],
    ["C03 sends JSON too deep", "WIRE_TOO_DEEP", `guest.send("[".repeat(1e5));`],
    ["C20 sends ops of a session before", "TREE_BAD_ID", `guest.draw([4, 41, {}, []]);`],
    ["C15 removes the root", "TREE_BAD_STRUCTURE", `guest.draw([3, 0, 0]);`],
  ])("is ended alone when its mini-app %s", async (_title, code, body) => {
    const host = createRealHost();
    const beside = open(host, COUNTER);
    const hostile = open(host, body);
    expect(await ended(hostile)).toBe(code);
    await until(beside, () => (beside.state() === "open" ? true : undefined));
    beside.sendEvent(1, "press");
    await until(beside, () => (label(beside) === "1" ? true : undefined));
    expect(host.host.sessions()).toEqual([beside]);
  });

  it.each([
    ["floods", /MESSAGE_FLOOD/, `guest.draw(); for (let i = 0; i < 1e6; i += 1) guest.say([3, 1]);`],
    [
      "fills its memory",
      /MEMORY_EXCEEDED|ENGINE_CRASHED/,
      `guest.draw(); const kept = []; for (;;) kept.push(new Array(1e4).fill(0.5));`,
    ],
  ])("is ended alone when its mini-app %s", async (_title, code, body) => {
    const host = createRealHost();
    const beside = open(host, COUNTER);
    const hostile = open(host, body);
    expect(await ended(hostile)).toMatch(code);
    await until(beside, () => (beside.state() === "open" ? true : undefined));
  });
});
