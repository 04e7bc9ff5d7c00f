import type { SandboxPool } from "@atoll/host";
import { DEFAULT_QUOTAS } from "@atoll/protocol";
import type { EnginePageList } from "@atoll/react-native/webview";
import { createSandboxPool } from "@atoll/sandbox";
import type { Script } from "@atoll/sandbox";
import { createQuickJsWebViewEngine } from "@atoll/sandbox/quickjs-webview";

/** Blanks that wait for the next opening: a web view costs some ten megabytes. */
const WARM_BLANKS = 1;
/** Late enough for the mini-app that took a blank to have opened. */
const QUIET_MS = 1_500;

/** Sandboxes of a device, each in a hidden web view of its own. */
export function createNativeSandboxes(pages: EnginePageList, prelude: Script): SandboxPool {
  return createSandboxPool({
    engine: createQuickJsWebViewEngine({ openPage: pages.open }),
    prelude,
    limits: {
      heapBytes: DEFAULT_QUOTAS.heapBytes,
      stackBytes: DEFAULT_QUOTAS.stackBytes,
      turnMs: DEFAULT_QUOTAS.turnMs,
      messagesPerTurn: DEFAULT_QUOTAS.messageBurst,
      messageLength: DEFAULT_QUOTAS.messageLength,
    },
    size: WARM_BLANKS,
    whenIdle: (run) => {
      const timer = setTimeout(run, QUIET_MS);
      return () => clearTimeout(timer);
    },
  });
}
