import type { Browser, Page } from "playwright-core";

import { systemClock } from "../../../clock.ts";
import type { Sandbox, SandboxEngine, SandboxListener, SandboxOptions } from "../../../engine.ts";
import { readEngineReply } from "../../../engine-reply.ts";
import type { EngineReply } from "../../../engine-reply.ts";
import { startSandbox } from "../../../start-sandbox.ts";

/** What the page offers: the engine's bundle, and the sandboxes that were made in it. */
declare const window: {
  AtollWeb: { createQuickJsWebEngine(options: { frameUrl: string; wasmUrl: string }): SandboxEngine };
  sandboxes: Map<number, Sandbox>;
  atollReply(id: number, json: string): void;
};

/** An engine of this process whose sandboxes live in a page. */
export type PageEngine = SandboxEngine & { readonly page: Page };

/** The web engine of a new page as an engine of this process, so that the suite in Node can test a real browser's. */
export async function createPageEngine(browser: Browser, origin: string): Promise<PageEngine> {
  const page = await browser.newPage();
  await page.goto(origin);
  const receivers = new Map<number, (reply: EngineReply) => void>();
  // As JSON text, because the way between browser and test does not carry lone surrogates.
  await page.exposeFunction("atollReply", (id: number, json: string) =>
    receivers.get(id)?.(readEngineReply(JSON.parse(json))),
  );
  await page.evaluate(() => {
    window.sandboxes = new Map();
  });
  let lastId = 0;
  return {
    page,
    traits: { name: "quickjs", exactHeap: true },
    create(options) {
      lastId += 1;
      const id = lastId;
      const link = {
        post: (request: object) => void page.evaluate(post, { id, json: JSON.stringify(request) }),
        // The page may be gone already when the last sandboxes are ended.
        kill: () => void page.evaluate(kill, id).catch(() => {}),
      };
      // The watchdog under test is the one in the page: this one waits much longer.
      const live = { link, limits: options.limits, clock: systemClock, graceMs: 20_000 };
      return startSandbox(live, (receive) => {
        receivers.set(id, receive);
        void page.evaluate(create, { id, json: JSON.stringify(options) });
      });
    },
  };
}

// These three run in the page.

async function create({ id, json }: { id: number; json: string }): Promise<void> {
  const options = JSON.parse(json) as SandboxOptions;
  const reply = (value: object): void => window.atollReply(id, JSON.stringify(value));
  const engine = window.AtollWeb.createQuickJsWebEngine({
    frameUrl: "/sandbox.html",
    wasmUrl: "/quickjs.wasm",
  });
  try {
    const sandbox = await engine.create(options);
    window.sandboxes.set(id, sandbox);
    let messages: string[] = [];
    const listener: SandboxListener = {
      message: (text) => void messages.push(text),
      turnEnded: (turn, usage) => {
        reply({ kind: "turn", turn, messages, ...usage });
        messages = [];
      },
      ended: (end) => reply({ kind: "ended", end }),
    };
    sandbox.listen(listener);
    reply({ kind: "ready", messages });
    messages = [];
  } catch (error) {
    const { code = "ENGINE_CRASHED", message = "" } = error as { code?: string; message?: string };
    reply({ kind: "ended", end: { code, detail: message } });
  }
}

function post({ id, json }: { id: number; json: string }): void {
  const request = JSON.parse(json);
  const sandbox = window.sandboxes.get(id);
  if ("script" in request) sandbox?.evaluate(request.script);
  else sandbox?.deliver(request.text);
}

function kill(id: number): void {
  window.sandboxes.get(id)?.terminate();
  window.sandboxes.delete(id);
}
