import { describe, expect, it } from "vitest";
import { createWebSender } from "./web-sender.ts";

const BATCH = { events: [{ app: "org.example.app", version: 1, event: "open" as const }] };

describe("sending telemetry from a page", () => {
  it.each([
    [202, true],
    [400, true],
    [429, false],
    [503, false],
  ])("an answer of %i settles it: %s", async (status, settled) => {
    const asked: [string, RequestInit][] = [];
    const sender = createWebSender({
      ...page(),
      fetch: async (address, init) => {
        asked.push([address, init]);
        return new Response(null, { status });
      },
    });
    expect(await sender.send(BATCH)).toBe(settled);
    expect(asked).toMatchObject([["/v1/telemetry", { method: "POST", body: JSON.stringify(BATCH) }]]);
  });

  it("is tried again when there was no network", async () => {
    const sender = createWebSender({ ...page(), fetch: () => Promise.reject(new TypeError("no network")) });
    expect(await sender.send(BATCH)).toBe(false);
  });

  it("is a beacon of JSON when the page is hidden, and not when it is shown", async () => {
    const { hide, show, ...parts } = page();
    const sender = createWebSender({ ...parts, fetch: () => Promise.reject(new Error("not asked")) });
    let left = 0;
    sender.onLeave(() => (left += 1));
    show();
    hide();
    expect(left).toBe(1);
    expect(sender.sendLast(BATCH)).toBe(true);
    const [[address, body] = ["", new Blob()]] = parts.beacons;
    expect([address, body.type, await body.text()]).toEqual([
      "/v1/telemetry",
      "application/json",
      JSON.stringify(BATCH),
    ]);
  });

  it("has no last word where the platform has none", () => {
    const sender = createWebSender({
      ...page(),
      navigator: {},
      fetch: () => Promise.reject(new Error("no")),
    });
    expect(sender.sendLast(BATCH)).toBe(false);
  });
});

/** A page that is hidden and shown by hand. */
function page() {
  const beacons: [string, Blob][] = [];
  let changed = (): void => undefined;
  const shown = {
    visibilityState: "visible" as DocumentVisibilityState,
    addEventListener: (_: string, listener: () => void) => {
      changed = listener;
    },
  };
  const become = (state: DocumentVisibilityState) => () => {
    shown.visibilityState = state;
    changed();
  };
  return {
    beacons,
    page: shown as unknown as Document,
    navigator: {
      sendBeacon: (address: string, body: Blob) => {
        beacons.push([address, body]);
        return true;
      },
    },
    hide: become("hidden"),
    show: become("visible"),
  };
}
