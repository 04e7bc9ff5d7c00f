import type { ManifestInput } from "@atoll/protocol";
import type { Prelude } from "@atoll/prelude";
import { createQuickJsNodeEngine } from "@atoll/sandbox/quickjs-node";
import { openMiniApp } from "@atoll/simulator";
import { entryBeside } from "../child-process/entry-url.ts";
import { observeEngine } from "./observed-engine.ts";
import type { RefusedCall } from "./observed-engine.ts";

/** What a mini-app did when it was opened. Texts are the mini-app's own. */
export type SmokeRun = {
  /** What it shows, as text. */
  readonly shown: string;
  readonly end: { readonly code: string; readonly detail: string } | null;
  readonly reports: readonly { readonly message: string; readonly stack: string }[];
  readonly errors: readonly string[];
  /** Permissions that it asked the person for. */
  readonly prompts: readonly string[];
  readonly refused: readonly RefusedCall[];
};

export type SmokeApp = {
  readonly manifest: ManifestInput;
  readonly bundle: string;
  readonly assets: { readonly [path: string]: Uint8Array };
};

export type SmokeOptions = { readonly prelude: Prelude; readonly later: boolean };

const MAX = { texts: 20, length: 4_000, shown: 400_000 };

/** Opens a mini-app in the simulator, without network and without anyone touching it, and tells what it did. */
export async function smokeRun(app: SmokeApp, { prelude, later }: SmokeOptions): Promise<SmokeRun> {
  const refused: RefusedCall[] = [];
  const engine = createQuickJsNodeEngine(
    later ? { workerUrl: entryBeside(import.meta.url, "./shifted-worker") } : {},
  );
  const opened = await openMiniApp(app, { engine: observeEngine(engine, refused), prelude });
  try {
    const end = opened.ended();
    return {
      shown: opened.snapshot().slice(0, MAX.shown),
      end: end === undefined ? null : { code: end.code, detail: end.detail.slice(0, MAX.length) },
      reports: opened
        .reports()
        .slice(0, MAX.texts)
        .map(({ message, stack }) => ({
          message: message.slice(0, MAX.length),
          stack: stack.slice(0, MAX.length),
        })),
      errors: opened
        .logs()
        .filter(({ level }) => level === "error")
        .slice(0, MAX.texts)
        .map(({ text }) => text.slice(0, MAX.length)),
      prompts: opened
        .prompts()
        .slice(0, MAX.texts)
        .map(({ permission }) => permission.id),
      refused: refused
        .slice(0, MAX.texts)
        .map(({ method, code, message }) => ({ method, code, message: message.slice(0, MAX.length) })),
    };
  } finally {
    await opened.close();
  }
}
