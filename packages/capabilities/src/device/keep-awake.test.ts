import { describe, expect, it } from "vitest";
import { createKeepAwake } from "./keep-awake.ts";
import { createFakeWakeLock } from "./testing/fake-wake-lock.ts";

describe("keeping the screen on", () => {
  it("asks again when the page is seen again, but not once nobody wants it", async () => {
    const lock = createFakeWakeLock();
    const page = new EventTarget();
    const awake = createKeepAwake(lock, page);
    await awake.hold("one");
    lock.takeAway();
    page.dispatchEvent(new Event("visibilitychange"));
    await expect.poll(lock.isHeld).toBe(true);
    await awake.letGo("one");
    page.dispatchEvent(new Event("visibilitychange"));
    await awake.letGo("one");
    expect(lock.isHeld()).toBe(false);
  });

  it("lets go at last, however quickly it is turned on and off", async () => {
    const lock = createFakeWakeLock();
    const awake = createKeepAwake(lock, undefined);
    await Promise.all([awake.hold("one"), awake.letGo("one"), awake.hold("one"), awake.letGo("one")]);
    expect(lock.isHeld()).toBe(false);
  });

  it("is PERMISSION_DENIED where the device refuses, and is not tried again for that mini-app", async () => {
    const lock = createFakeWakeLock();
    const page = new EventTarget();
    const awake = createKeepAwake(lock, page);
    lock.refuses = true;
    await expect(awake.hold("one")).rejects.toMatchObject({ code: "PERMISSION_DENIED" });
    lock.refuses = false;
    page.dispatchEvent(new Event("visibilitychange"));
    await awake.letGo("two");
    expect(lock.isHeld()).toBe(false);
  });
});
