import type { GuestBridge, Json } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { createBrowserLocator } from "./browser-locator.ts";
import { describeLocation } from "./conformance/describe-location.ts";
import { createFakeLocation, createFakeLocator } from "./fake.ts";
import { createLocationGuest } from "./guest.ts";
import { createFakeGeolocation } from "./testing/fake-geolocation.ts";
import { createWebLocation } from "./web.ts";

describeLocation("fake", () => {
  const locator = createFakeLocator({ latitude: 48.85837, longitude: 2.294481 });
  return {
    provider: createFakeLocation({ locator }),
    moveTo: (latitude, longitude) => locator.moveTo({ latitude, longitude }),
  };
});

describeLocation("web", () => {
  const geolocation = createFakeGeolocation();
  return {
    provider: createWebLocation({ locator: createBrowserLocator(geolocation) }),
    moveTo: geolocation.moveTo,
  };
});

describe("location of a browser", () => {
  it("is not offered where the browser has none", () => expect(createWebLocation()).toEqual({}));

  it.each([
    [1, "PERMISSION_DENIED"],
    [2, "HOST_ERROR"],
    [3, "TIMEOUT"],
  ])("answers the browser's code %i with %s", async (code, expected) => {
    const geolocation = createFakeGeolocation();
    geolocation.failWith = code;
    const web = createWebLocation({ locator: createBrowserLocator(geolocation) });
    await expect(web.getPrecise?.({}, createFakeContext())).rejects.toMatchObject({ code: expected });
  });

  it("passes on nothing that no permission speaks of", async () => {
    const web = createWebLocation({ locator: createBrowserLocator(createFakeGeolocation()) });
    const found = (await web.getPrecise?.({}, createFakeContext())) ?? {};
    expect(Object.keys(found).sort()).toEqual(["accuracyM", "at", "latitude", "longitude"]);
  });

  it("is ABORTED when the call is cancelled while the device searches", async () => {
    const searching = { ...createFakeGeolocation(), getCurrentPosition: () => undefined };
    const web = createWebLocation({ locator: createBrowserLocator(searching) });
    const gone = new AbortController();
    const answer = web.getPrecise?.({}, createFakeContext({ signal: gone.signal }));
    gone.abort();
    await expect(answer).rejects.toMatchObject({ code: "ABORTED" });
  });
});

describe("platform.location", () => {
  function createGuest() {
    const calls: string[] = [];
    let say: (value: Json) => void = () => undefined;
    const bridge: Pick<GuestBridge, "call" | "subscribe" | "capabilities"> = {
      call: async (name, params) => {
        calls.push(name === "permissions.query" ? JSON.stringify(params) : name);
        return { latitude: 1, longitude: 2, accuracyM: 5, at: "2024-05-01T09:30:00.000Z" };
      },
      subscribe: (topic, _, listener) => {
        calls.push(topic);
        say = listener;
        return () => void calls.push("end");
      },
      capabilities: () => ["location.getApproximate"],
    };
    return { location: createLocationGuest(bridge as GuestBridge), calls, say: (value: Json) => say(value) };
  }

  it("asks for no more than the area, unless told to", async () => {
    const { location, calls } = createGuest();
    await location.get();
    await location.get({ accuracy: "precise" });
    await location.get.permission({ accuracy: "precise" });
    expect([location.get.isSupported(), calls]).toEqual([
      true,
      ["location.getApproximate", "location.getPrecise", '{"permission":"location.precise"}'],
    ]);
  });

  it.each([
    ["approximate", "Approximate"],
    ["precise", "Precise"],
  ] as const)("watches at the accuracy %s, from where the person is now", async (accuracy, word) => {
    const { location, calls, say } = createGuest();
    const seen: number[] = [];
    const stop = await location.watch({ accuracy }, ({ latitude }) => void seen.push(latitude));
    say({ latitude: 1, longitude: 2, accuracyM: 5, at: "2024-05-01T09:30:00.000Z" });
    say({ latitude: 3, longitude: 2, accuracyM: 5, at: "2024-05-01T09:30:00.000Z" });
    stop();
    expect(seen).toEqual([1, 3]);
    expect(calls).toEqual([`location.get${word}`, `location.watch${word}`, "end"]);
  });
});
