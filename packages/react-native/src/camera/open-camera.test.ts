import { afterEach, describe, expect, it } from "vitest";
import { openBrowserCamera } from "./open-camera.ts";
import type { CameraChoice } from "./open-camera.ts";

type FakeDevices = {
  readonly facingMode?: string;
  readonly cameras?: readonly string[];
  readonly error?: Error;
};

afterEach(() => void Reflect.deleteProperty(navigator, "mediaDevices"));

/** Gives the browser cameras; what they are asked for, and which tracks were stopped, is told. */
function installDevices({ facingMode, cameras = ["one"], error }: FakeDevices) {
  const asked: unknown[] = [];
  let stopped = 0;
  const track = { stop: () => (stopped += 1), getSettings: () => ({ facingMode, deviceId: cameras[0] }) };
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] };
  const mediaDevices = {
    getUserMedia: async (constraints: unknown) => {
      asked.push(constraints);
      if (error !== undefined) throw error;
      return stream;
    },
    enumerateDevices: async () => [
      ...cameras.map((deviceId) => ({ kind: "videoinput", deviceId })),
      { kind: "audioinput", deviceId: "microphone" },
    ],
  };
  Object.defineProperty(navigator, "mediaDevices", { value: mediaDevices, configurable: true });
  return { asked, stopped: () => stopped };
}

const open = (choice: CameraChoice = { facing: "back" }, signal = new AbortController().signal) =>
  openBrowserCamera({ choice, signal });

describe("the browser's camera", () => {
  it.each([
    [{ facing: "back" }, { facingMode: "environment" }],
    [{ facing: "front" }, { facingMode: "user" }],
    [{ deviceId: "two" }, { deviceId: { exact: "two" } }],
  ] as const)("for %j is asked for by %j, without sound", async (choice, constraint) => {
    const { asked } = installDevices({});
    await open(choice);
    expect(asked).toMatchObject([{ video: constraint }]);
    expect(asked[0]).not.toHaveProperty("audio");
  });

  it("is a mirror where it shows the person, and leads to the other side of a phone", async () => {
    installDevices({ facingMode: "user", cameras: ["one", "two", "three"] });
    expect(await open()).toMatchObject({ mirrored: true, next: { facing: "back" } });
    installDevices({ facingMode: "environment", cameras: ["one", "two"] });
    expect(await open()).toMatchObject({ mirrored: false, next: { facing: "front" } });
  });

  it("leads to the next of several that do not say where they look, and nowhere from the only one", async () => {
    installDevices({ cameras: ["one", "two"] });
    expect(await open()).toMatchObject({ mirrored: false, next: { deviceId: "two" } });
    installDevices({ facingMode: "user" });
    expect(await open()).toMatchObject({ next: undefined });
  });

  it.each([
    ["NotAllowedError", "denied"],
    ["SecurityError", "denied"],
    ["NotFoundError", "missing"],
    ["OverconstrainedError", "missing"],
    ["NotReadableError", "broken"],
    ["constructor", "broken"],
  ])("that fails by %s is %s", async (name, fault) => {
    installDevices({ error: Object.assign(new Error("no"), { name }) });
    expect(await open()).toBe(fault);
  });

  it("is missing in a page without https", async () => expect(await open()).toBe("missing"));

  it("is turned off by the signal, also when it opens only after that", async () => {
    const late = installDevices({});
    await open(undefined, AbortSignal.abort());
    expect(late.stopped()).toBe(1);
    const running = installDevices({});
    const off = new AbortController();
    await open(undefined, off.signal);
    expect(running.stopped()).toBe(0);
    off.abort();
    expect(running.stopped()).toBe(1);
  });
});
