import type { Browser, Frame, Worker } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { launchBrowser } from "../../../../../tests/browser/launch.ts";
import { CORPUS_ROWS, Recorder, TEST_LIMITS, TEST_PRELUDE, describeEngine } from "../../conformance/index.ts";
import type { Sandbox } from "../../engine.ts";
import { createPageEngine } from "./testing/page-engine.ts";
import type { PageEngine } from "./testing/page-engine.ts";
import type { TestHost } from "./testing/test-host.ts";
import { bundleStripProbe, startTestHost } from "./testing/test-host.ts";

let browser: Browser;
let host: TestHost;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchBrowser(), startTestHost()]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

describe("the test browser", () => {
  it("has its walls up: a sandboxed frame that reads its parent gets a SecurityError", async () => {
    const page = await browser.newPage();
    await page.goto(host.origin);
    const result = await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener("message", ({ data }) => resolve(data), { once: true });
          const frame = document.createElement("iframe");
          frame.setAttribute("sandbox", "allow-scripts");
          frame.src = "/peek.html";
          document.body.append(frame);
        }),
    );
    expect(result).toBe("SecurityError");
    await page.close();
  });
});

describe("the frame of a web sandbox", () => {
  let engine: PageEngine;
  let sandbox: Sandbox;
  let recorder: Recorder;
  let frame: Frame;

  beforeEach(async () => {
    engine = await createPageEngine(browser, host.origin);
    await engine.page.evaluate(() => (document.cookie = "session=secret"));
    sandbox = await engine.create({ prelude: TEST_PRELUDE, limits: TEST_LIMITS });
    recorder = new Recorder();
    sandbox.listen(recorder);
    frame = frameOf(engine);
  });
  afterEach(() => engine.page.close());

  it("has an opaque origin: no parent, no cookies, no storage", async () => {
    const reached = await frame.evaluate(async () => {
      const attempts: Record<string, () => unknown> = {
        parent: () => parent.document.title,
        cookies: () => document.cookie,
        localStorage: () => localStorage.length,
        indexedDB: () => indexedDB.open("x"),
        caches: () => caches.open("x"),
        frameElement: () => frameElement?.id ?? Promise.reject(new Error("none")),
      };
      const results: string[] = [self.origin];
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          await attempt();
          results.push(`${name} reached`);
        } catch {
          continue;
        }
      }
      return results;
    });
    expect(reached).toEqual(["null"]);
  });

  it("has no network, by any way out", async () => {
    const target = `${host.origin}/leak`;
    const reached = await frame.evaluate(async (url) => {
      const load = (element: HTMLElement & { src: string }) =>
        new Promise((resolve, reject) => {
          element.onload = resolve;
          element.onerror = reject;
          element.src = url;
          document.documentElement.append(element);
        });
      const attempts: Record<string, () => unknown> = {
        fetch: () => fetch(url, { mode: "no-cors" }),
        "fetch of a worker": () =>
          new Promise((resolve, reject) => {
            const script = `try { importScripts(${JSON.stringify(url)}); postMessage(1) } catch {}
              fetch(${JSON.stringify(url)}, { mode: "no-cors" }).then(() => postMessage(1), () => postMessage(0))`;
            const worker = new Worker(URL.createObjectURL(new Blob([script])));
            worker.onmessage = ({ data }) => (data ? resolve(data) : reject(new Error("refused")));
          }),
        image: () => load(new Image()),
        script: () => load(document.createElement("script")),
        beacon: () => navigator.sendBeacon(url) || Promise.reject(new Error("refused")),
        socket: () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(url.replace("http", "ws"));
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
      };
      const results: string[] = [];
      for (const [name, attempt] of Object.entries(attempts)) {
        await Promise.resolve()
          .then(attempt)
          .then(
            () => results.push(name),
            () => {},
          );
      }
      return results;
    }, target);
    // A beacon is queued before the policy is asked; what counts is that none arrives.
    expect(reached.filter((name) => name !== "beacon")).toEqual([]);
    expect(host.requests).not.toContain("/leak");
  });

  it("cannot make code from text", async () => {
    // In a task of its own, because the debugger's evaluation is exempt from the policy.
    const made = await frame.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              resolve(new Function("return 1")());
            } catch (error) {
              resolve(error instanceof Error ? error.name : "");
            }
          });
        }),
    );
    expect(made).toBe("EvalError");
  });

  it("holds a worker without the platform's globals", async () => {
    const names = await frame.evaluate(
      (script) =>
        new Promise<string[]>((resolve) => {
          const worker = new Worker(URL.createObjectURL(new Blob([script])));
          worker.onmessage = ({ data }) => resolve(data);
        }),
      await bundleStripProbe(),
    );
    const language =
      /^(?:[A-Z]\w*(?:Array|Error|Map|Set|View)|Array(?:Buffer)?|Big[Ii]nt|Boolean|Date|Infinity|Iterator|JSON|Map|Math|NaN|Number|Object|Promise|Reflect|RegExp|Set|String|Symbol|Error|globalThis|isFinite|isNaN)$/;
    // These two are numbers that cannot be deleted.
    const harmless = ["TEMPORARY", "PERSISTENT"];
    expect(names.filter((name) => !language.test(name) && !harmless.includes(name))).toEqual([]);
    // The engine's own worker has lost even what the debugger evaluates with.
    await expect(workerOf(engine).evaluate(() => 1)).rejects.toThrow("eval is not a function");
  });

  it("takes one port, once", async () => {
    const answered = await engine.page.evaluate(async () => {
      const { port1, port2 } = new MessageChannel();
      const answer = new Promise((resolve) => {
        port1.onmessage = () => resolve(true);
        setTimeout(() => resolve(false), 300);
      });
      document.querySelector("iframe")?.contentWindow?.postMessage("init", "*", [port2]);
      port1.postMessage({ turn: 1, text: "x" });
      return answer;
    });
    expect(answered).toBe(false);
    await recorder.turn(sandbox.deliver("still here"));
    expect(recorder.end).toBeUndefined();
  });

  it("ends the sandbox when it is navigated", async () => {
    await frame.evaluate(() => setTimeout(() => location.reload()));
    expect((await recorder.over()).detail).toContain("navigated");
    expect(engine.page.frames()).toHaveLength(1);
  });

  it("is gone, with its worker, when the sandbox is terminated in a native loop", async () => {
    const closed = engine.page.workers().map((worker) => worker.waitForEvent("close"));
    sandbox.evaluate({ name: "loop.js", source: "[].indexOf.call({ length: 9007199254740991 }, 0)" });
    sandbox.terminate();
    await Promise.all(closed);
    expect(engine.page.frames()).toHaveLength(1);
    expect(closed).toHaveLength(1);
  });

  it("is harmless when its document is opened by itself", async () => {
    await engine.page.goto(`${host.origin}/sandbox.html`);
    expect(await engine.page.evaluate(() => self.origin)).toBe("null");
  });
});

describeEngine("quickjs in Chromium", () => createPageEngine(browser, host.origin), {
  knownGlobals: ["InternalError"],
  // Their neighbours run against the same shell in Node.
  attacks: CORPUS_ROWS,
});

function frameOf(engine: PageEngine): Frame {
  const frame = engine.page.frames()[1];
  if (!frame) throw new Error("The sandbox has no frame.");
  return frame;
}

function workerOf(engine: PageEngine): Worker {
  const worker = engine.page.workers()[0];
  if (!worker) throw new Error("The sandbox has no worker.");
  return worker;
}
