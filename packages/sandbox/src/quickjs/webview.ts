import { assertSource } from "../bytecode.ts";
import type { Clock } from "../clock.ts";
import { systemClock } from "../clock.ts";
import { readEngineReply } from "../engine-reply.ts";
import type { Sandbox, SandboxEngine } from "../engine.ts";
import { startSandbox } from "../start-sandbox.ts";
import { PAGE_LOADED, RECEIVE } from "./webview/channel.ts";
import type { PageInit } from "./webview/channel.ts";

/** What a web view tells of the page in it. */
export type EnginePageEvents = {
  /** A text that the page posted: untrusted. */
  message(text: string): void;
  /** The page is gone, was navigated, or asked for a window, a file or anything else that no engine asks for. */
  failed(detail: string): void;
};

/** A page of {@link buildEnginePage} in a web view of its own. */
export interface EnginePage {
  /** Runs a line of ours in the page. */
  run(script: string): void;
  /** Takes the web view away, whatever its page is doing. */
  close(): void;
}

export type QuickJsWebViewOptions = {
  /** Port: shows the page in a new hidden web view. */
  readonly openPage: (events: EnginePageEvents) => EnginePage;
  readonly clock?: Clock;
};

/** More than in a browser: messages go through the app's own thread. */
const GRACE_MS = 500;

/** QuickJS on devices: each sandbox is a worker in a hidden web view of its own, with an opaque origin and no network. */
export function createQuickJsWebViewEngine({
  openPage,
  clock = systemClock,
}: QuickJsWebViewOptions): SandboxEngine {
  return {
    traits: { name: "quickjs", exactHeap: true },
    async create({ prelude, limits }) {
      assertSource(prelude);
      return runPage({ openPage, clock }, { prelude, limits });
    },
  };
}

function runPage({ openPage, clock }: Required<QuickJsWebViewOptions>, init: PageInit): Promise<Sandbox> {
  let page: EnginePage | undefined;
  let over = false;
  // A JSON text is a line of JavaScript, whatever it holds.
  const post = (message: object) => page?.run(`${RECEIVE}(${JSON.stringify(JSON.stringify(message))})`);
  const kill = () => {
    over = true;
    page?.close();
  };
  const live = { link: { post, kill }, limits: init.limits, clock, graceMs: GRACE_MS };
  return startSandbox(live, (receive) => {
    const failed = (detail: string) =>
      receive({ kind: "ended", end: { code: "ENGINE_CRASHED", detail: detail.slice(0, 8192) } });
    let loaded = false;
    const message = (text: string) => {
      if (text !== PAGE_LOADED) return receive(readEngineReply(parseJson(text)));
      // Security: a page that loads again holds another document than ours.
      if (loaded) return failed("The sandbox's page was loaded again.");
      loaded = true;
      post(init);
    };
    page = openPage({ message, failed });
    if (over) page.close();
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
