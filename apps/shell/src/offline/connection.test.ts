import { describe, expect, it } from "vitest";
import { createWebConnection } from "./connection.ts";

describe("the connection", () => {
  it("is gone when the browser says so, and back once the registry answers", async () => {
    const device = deviceWith({ answers: true });
    const connection = createWebConnection(device.page);
    device.fire("offline");
    expect(connection.offline()).toBe(true);
    device.fire("online");
    await device.settled();
    expect(connection.offline()).toBe(false);
  });

  it("is gone when the registry does not answer, whatever the browser says, and is asked for again", async () => {
    const device = deviceWith({ answers: false });
    const connection = createWebConnection(device.page);
    let told = 0;
    connection.onChange(() => (told += 1));
    await expect(connection.fetch("/v1/catalogue")).rejects.toThrow();
    await device.settled();
    expect([connection.offline(), told]).toEqual([true, 1]);
    device.answers = true;
    device.passTime();
    await device.settled();
    expect([connection.offline(), told]).toEqual([false, 2]);
  });

  it("is there when one request fails while the registry answers", async () => {
    const device = deviceWith({ answers: true });
    const connection = createWebConnection(device.page);
    await expect(connection.fetch("https://gone.example/")).rejects.toThrow();
    await device.settled();
    expect(connection.offline()).toBe(false);
  });

  it("is not doubted by a request that was given up", async () => {
    const device = deviceWith({ answers: false });
    const connection = createWebConnection(device.page);
    await expect(connection.fetch("/x", { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(device.asked).toEqual(["/x"]);
  });

  it("is looked at when the page begins without a network", async () => {
    const device = deviceWith({ answers: true, onLine: false });
    const connection = createWebConnection(device.page);
    expect(connection.offline()).toBe(true);
    await device.settled();
    expect(connection.offline()).toBe(false);
  });
});

/** A device whose registry answers its probe, and nothing else, while `answers`. */
function deviceWith({ answers, onLine = true }: { answers: boolean; onLine?: boolean }) {
  const heard = new Map<string, () => void>();
  const timers: (() => void)[] = [];
  const asked: string[] = [];
  const device = {
    answers,
    asked,
    page: {
      navigator: { onLine },
      addEventListener: (type: string, listener: () => void) => void heard.set(type, listener),
      setTimeout: (run: () => void) => timers.push(run),
      fetch: async (path: string) => {
        asked.push(path);
        if (path === "/healthz" && device.answers) return new Response("");
        throw new TypeError("no network");
      },
    } as unknown as Parameters<typeof createWebConnection>[0],
    fire: (type: string) => heard.get(type)?.(),
    passTime: () => timers.splice(0).forEach((run) => run()),
    settled: () => new Promise((resolve) => setImmediate(resolve)),
  };
  return device;
}
