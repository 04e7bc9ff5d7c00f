import type { SandboxPool } from "@atoll/host";
import { DEFAULT_QUOTAS } from "@atoll/protocol";
import { createSandboxPool } from "@atoll/sandbox";
import type { SandboxLimits } from "@atoll/sandbox";
import { createQuickJsWebEngine } from "@atoll/sandbox/quickjs-web";
import { fetchBytes } from "./fetch-bytes.ts";
import type { Fetch } from "./fetch-bytes.ts";
import type { HostFiles } from "./host-files.ts";
import type { WhenIdle } from "./when-idle.ts";

/** Blanks that wait for the next opening. */
const WARM_BLANKS = 1;

const LIMITS: SandboxLimits = {
  heapBytes: DEFAULT_QUOTAS.heapBytes,
  stackBytes: DEFAULT_QUOTAS.stackBytes,
  turnMs: DEFAULT_QUOTAS.turnMs,
  messagesPerTurn: DEFAULT_QUOTAS.messageBurst,
  messageLength: DEFAULT_QUOTAS.messageLength,
};

export type WebSandboxesOptions = {
  readonly files: HostFiles;
  readonly fetch: Fetch;
  /** When the first blank is made. */
  readonly whenIdle: WhenIdle;
  /** When another is made after one was taken: late enough for the mini-app that took it to have opened. */
  readonly whenQuiet: WhenIdle;
};

/** Sandboxes of the browser, each in a frame and a worker of its own; one blank is always warm. */
export function createWebSandboxes(options: WebSandboxesOptions): SandboxPool {
  let pool: Promise<SandboxPool> | undefined;
  const started = () => {
    pool ??= startPool(options).catch((error: unknown) => {
      // A prelude that did not come is asked for again at the next opening.
      pool = undefined;
      throw error;
    });
    return pool;
  };
  options.whenIdle(() => void started().catch(() => undefined));
  return { take: async () => (await started()).take() };
}

async function startPool({ files, fetch, whenIdle, whenQuiet }: WebSandboxesOptions): Promise<SandboxPool> {
  const bytes = await fetchBytes(fetch, files.prelude.path, files.prelude.sha256);
  let wait = whenIdle;
  return createSandboxPool({
    engine: createQuickJsWebEngine({ frameUrl: files.sandboxFrame, wasmUrl: files.sandboxWasm }),
    prelude: { name: files.prelude.path, source: new TextDecoder().decode(bytes) },
    limits: LIMITS,
    size: WARM_BLANKS,
    whenIdle: (run) => {
      const cancel = wait(run);
      wait = whenQuiet;
      return cancel;
    },
  });
}
