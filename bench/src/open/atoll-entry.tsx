import { areas } from "@atoll/capabilities";
import { createHost, createMemoryGrantStore, systemClock } from "@atoll/host";
import type { Session } from "@atoll/host";
import { createEnvironment, parseManifest, withQuotas } from "@atoll/protocol";
import { AtollProvider, MiniApp, createPromptController } from "@atoll/react-native";
import { createSandboxPool } from "@atoll/sandbox";
import { createQuickJsWebEngine } from "@atoll/sandbox/quickjs-web";
import { components } from "@atoll/ui";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { whenPainted } from "./when-painted.ts";

declare global {
  interface Window {
    /** Opens the mini-app; resolves to the milliseconds until its first paint. */
    openMiniApp(): Promise<number>;
    /** Blanks that wait. */
    waiting(): number;
  }
}

const text = async (path: string): Promise<string> => (await fetch(path)).text();
const quotas = withQuotas();
const environment = createEnvironment({ window: { width: 390, height: 844 } });

function createPool(prelude: string, size: number) {
  const { heapBytes, stackBytes, turnMs, messageBurst, messageLength } = quotas;
  return createSandboxPool({
    engine: createQuickJsWebEngine({ frameUrl: "/sandbox.html", wasmUrl: "/quickjs.wasm" }),
    prelude: { name: "prelude.js", source: prelude },
    limits: { heapBytes, stackBytes, turnMs, messagesPerTurn: messageBurst, messageLength },
    size,
  });
}

const size = Number(new URLSearchParams(location.search).get("pool"));
// With a warm pool the prelude was read before the tap; without one it is read after it, as everything is.
let pool = size > 0 ? createPool(await text("/prelude.js"), size) : undefined;
window.waiting = () => pool?.waiting ?? 0;
const root = createRoot(document.getElementById("root") as HTMLElement);
const prompts = createPromptController();
// A host app has its host before anybody taps.
const host = createHost({
  sandboxes: { take: async () => (pool ??= createPool(await text("/prelude.js"), 0)).take() },
  apiLevel: 1,
  components,
  areas,
  providers: {},
  grants: createMemoryGrantStore(),
  prompt: prompts.permission,
  environment,
  clock: systemClock,
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
});

const nothing = (): void => undefined;

/** The host app's screen: empty until a mini-app is opened. */
function draw(session: Session | null): void {
  flushSync(() =>
    root.render(
      <AtollProvider host={host} prompts={prompts} brand={{ name: "Bench" }}>
        {session && <MiniApp session={session} onClose={nothing} onMenu={nothing} onReopen={nothing} />}
      </AtollProvider>,
    ),
  );
}
draw(null);

window.openMiniApp = async () => {
  const start = performance.now();
  const [manifest, bundle] = await Promise.all([
    text("/mini-app/manifest.json"),
    text("/mini-app/main.jsbundle"),
  ]);
  const session = host.open({
    manifest: parseManifest(manifest),
    bundle: { name: "main.jsbundle", source: bundle },
    assets: { get: async () => undefined },
    owner: { key: "bench", appId: "org.atoll.bench-rows" },
  });
  draw(session);
  await whenPainted("Row 39");
  return performance.now() - start;
};
document.title = "ready";
