import type { TelemetryEvent } from "@atoll/distribution/registry";
import type { PreparedMiniApp, Session } from "@atoll/host";
import type { ErrorCode } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { withTelemetry } from "./with-telemetry.ts";

const ABOUT = { app: "org.example.app", version: 7 };

describe("openings of mini-apps", () => {
  it("are told with the time from the release at hand to the first screen", async () => {
    const { open, told, passTime } = start();
    const session = await open();
    passTime(120);
    session.become("open");
    session.become("ended", "CLOSED");
    expect(told).toEqual([
      { ...ABOUT, event: "open" },
      { ...ABOUT, event: "start", ms: 120 },
    ]);
  });

  it.each<ErrorCode>(["CLOSED", "HIDDEN_TOO_LONG", "REVOKED", "API_LEVEL_UNSUPPORTED"])(
    "that end with %s did not crash",
    async (code) => {
      const { open, told } = start();
      (await open()).become("ended", code);
      expect(told.map(({ event }) => event)).toEqual(["open"]);
    },
  );

  it("that end by themselves are crashes, once, whatever comes after", async () => {
    const { open, told } = start();
    const session = await open();
    session.become("ended", "MEMORY_EXCEEDED");
    session.become("ended", "MEMORY_EXCEEDED");
    expect(told.slice(1)).toEqual([{ ...ABOUT, event: "crash", code: "MEMORY_EXCEEDED" }]);
  });

  it("are followed by the delivery as before, and measured anew when opened again", async () => {
    const { prepare, told, followed, passTime } = start();
    const prepared = await prepare();
    const first = fakeSession();
    prepared.follow(first.session);
    passTime(60_000);
    const second = fakeSession();
    prepared.follow(second.session);
    passTime(30);
    second.become("open");
    expect(told.at(-1)).toMatchObject({ event: "start", ms: 30 });
    expect(followed).toEqual([first.session, second.session]);
  });

  it("that are open already when they are followed are told", async () => {
    const { prepare, told } = start();
    const session = fakeSession();
    session.become("open");
    (await prepare()).follow(session.session);
    expect(told.map(({ event }) => event)).toEqual(["open", "start"]);
  });
});

function start() {
  let nowMs = 1_000;
  const told: TelemetryEvent[] = [];
  const followed: Session[] = [];
  const prepared = {
    release: { version: { name: "1", code: ABOUT.version } },
    follow: (session: Session) => void followed.push(session),
  } as unknown as PreparedMiniApp;
  const delivery = withTelemetry(
    { prepare: async () => prepared },
    { telemetry: { record: (event) => void told.push(event) }, now: () => nowMs },
  );
  const prepare = () => delivery.prepare(ABOUT.app);
  return {
    told,
    followed,
    prepare,
    passTime: (ms: number) => {
      nowMs += ms;
    },
    async open() {
      const session = fakeSession();
      (await prepare()).follow(session.session);
      return session;
    },
  };
}

/** A session that does what the test says. */
function fakeSession() {
  const listeners = new Set<() => void>();
  let state = "opening";
  let end: { readonly code: ErrorCode } | undefined;
  const session = {
    state: () => state,
    end: () => end,
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Session;
  return {
    session,
    become(next: "open" | "ended", code?: ErrorCode) {
      state = next;
      if (code !== undefined) end = { code };
      for (const listener of Array.from(listeners)) listener();
    },
  };
}
