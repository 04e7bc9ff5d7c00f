import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import { loadPrelude } from "@atoll/prelude";
import { DEFAULT_QUOTAS } from "@atoll/protocol";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { launchBrowser } from "../../../../../tests/browser/launch.ts";
import { CORPUS_ROWS, Recorder, TEST_LIMITS, TEST_PRELUDE, describeEngine } from "../../conformance/index.ts";
import type { Sandbox } from "../../engine.ts";
import { createQuickJsWebViewEngine } from "../webview.ts";
import { buildEnginePage } from "./build-page.ts";
import { createChromiumPages } from "./testing/chromium-pages.ts";
import type { ChromiumPages } from "./testing/chromium-pages.ts";

let browser: Browser;
let pages: ChromiumPages;
const create = () => createQuickJsWebViewEngine({ openPage: pages.open });

beforeAll(async () => {
  browser = await launchBrowser();
  pages = await createChromiumPages(browser, await buildEnginePage());
});
afterAll(() => browser.close());

describe("the page of an engine in a web view", () => {
  let sandbox: Sandbox;
  let recorder: Recorder;
  let page: Page;

  beforeEach(async () => {
    sandbox = await create().create({ prelude: TEST_PRELUDE, limits: TEST_LIMITS });
    recorder = new Recorder();
    sandbox.listen(recorder);
    page = pages.context.pages().at(-1) as Page;
  });
  afterEach(() => sandbox.terminate());

  it("has an opaque origin: no cookies, no storage", async () => {
    const attempts = [
      "document.cookie = 'a=b'",
      "localStorage.length",
      "indexedDB.open('x')",
      "caches.keys()",
    ];
    expect(await page.evaluate("self.origin")).toBe("null");
    for (const attempt of attempts.slice(1)) await expect(page.evaluate(attempt)).rejects.toThrow();
    expect(await page.evaluate("document.cookie").catch(() => "")).toBe("");
  });

  it("has no network, by any way out", async () => {
    const requests: string[] = [];
    const server = await startServer(requests);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/leak`;
    const reached = await page.evaluate(async (target) => {
      const load = (element: HTMLImageElement | HTMLScriptElement | HTMLIFrameElement) =>
        new Promise((resolve, reject) => {
          element.onload = resolve;
          element.onerror = reject;
          element.src = target;
          document.documentElement.append(element);
        });
      const attempts: readonly (() => Promise<unknown>)[] = [
        () => fetch(target, { mode: "no-cors" }),
        () => load(new Image()),
        () => load(document.createElement("script")),
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(target.replace("http", "ws"));
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
      ];
      const results = await Promise.allSettled(attempts.map((attempt) => attempt()));
      return results.map(({ status }) => status);
    }, url);
    expect(reached).toEqual(["rejected", "rejected", "rejected", "rejected"]);
    expect(requests).toEqual([]);
    server.close();
  });

  it("cannot make code from text", async () => {
    // In a task of its own, because the debugger's evaluation is exempt from the policy.
    const made = page.evaluate(
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
    expect(await made).toBe("EvalError");
  });

  it("holds a worker that has lost even what the debugger evaluates with", async () => {
    await expect(page.workers()[0]?.evaluate(() => 1)).rejects.toThrow("eval is not a function");
  });

  it.each([
    ["it is navigated", "setTimeout(() => { location.href = 'http://127.0.0.1:9/' })"],
    ["it posts what no engine says", `ReactNativeWebView.postMessage('{"kind":"hello"}')`],
    ["it posts what is no JSON", `ReactNativeWebView.postMessage('{')`],
    ["its document starts again", `ReactNativeWebView.postMessage('{"kind":"loaded"}')`],
  ])("ends the sandbox when %s", async (_what, script) => {
    const closed = page.waitForEvent("close");
    await page.evaluate(script);
    expect((await recorder.over()).code).toBe("ENGINE_CRASHED");
    await closed;
  });

  it("is gone, with its worker, when the sandbox is terminated in a native loop", async () => {
    const closed = page.waitForEvent("close");
    sandbox.evaluate({ name: "loop.js", source: "[].indexOf.call({ length: 9007199254740991 }, 0)" });
    sandbox.terminate();
    await closed;
  });

  it("brings text of any kind there and back", async () => {
    sandbox.evaluate({ name: "echo.js", source: "globalThis.onText = function (text) { say(text); };" });
    const texts = ["\u2028\u2029", '"); alert(1); ("', "</script>", "\ud800", "\u0000", "😀"];
    for (const text of texts) await recorder.turn(sandbox.deliver(text));
    expect(recorder.messages.slice(-texts.length)).toEqual(texts);
  });
});

it("runs the prelude that mini-apps run on", async () => {
  const prelude = await loadPrelude();
  const limits = {
    ...TEST_LIMITS,
    heapBytes: DEFAULT_QUOTAS.heapBytes,
    stackBytes: DEFAULT_QUOTAS.stackBytes,
  };
  const sandbox = await create().create({ prelude, limits });
  const recorder = new Recorder();
  sandbox.listen(recorder);
  expect(recorder.messages).toHaveLength(1);
  expect(recorder.end).toBeUndefined();
  sandbox.terminate();
});

it("does not start in a page that has an origin", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const server = await startServer([], await buildEnginePage());
  await page.addInitScript(() => {
    const postMessage = (text: string) => void Reflect.set(globalThis, "posted", text);
    Reflect.set(globalThis, "ReactNativeWebView", { postMessage });
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(await page.evaluate("posted")).toContain("it must have none");
  expect(page.workers()).toEqual([]);
  await context.close();
  server.close();
});

describeEngine("quickjs in a web view", create, {
  knownGlobals: ["InternalError"],
  // Their neighbours run against the same shell in Node.
  attacks: CORPUS_ROWS,
});

async function startServer(requests: string[], html = ""): Promise<Server> {
  const server = createServer(({ url = "" }, response) => {
    requests.push(url);
    response.writeHead(200, { "content-type": "text/html" }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}
