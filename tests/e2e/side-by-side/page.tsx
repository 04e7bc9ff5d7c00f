import { areas } from "@atoll/capabilities";
import { createHost, createMemoryGrantStore, systemClock } from "@atoll/host";
import type { Session } from "@atoll/host";
import { createEnvironment, parseManifest, withQuotas } from "@atoll/protocol";
import { AtollProvider, MiniApp, createPromptController } from "@atoll/react-native";
import { createSandboxPool } from "@atoll/sandbox";
import { createQuickJsWebEngine } from "@atoll/sandbox/quickjs-web";
import { components } from "@atoll/ui";
import { createRoot } from "react-dom/client";

declare global {
  interface Window {
    /** Opens both mini-apps, one above the other, in one host. */
    openBoth(upper: string, lower: string): Promise<void>;
  }
}

const quotas = withQuotas();
const prelude = { name: "prelude.js", source: await (await fetch("/prelude.js")).text() };
const prompts = createPromptController();
const host = createHost({
  sandboxes: createSandboxPool({
    engine: createQuickJsWebEngine({ frameUrl: "/sandbox.html", wasmUrl: "/quickjs.wasm" }),
    prelude,
    limits: { ...quotas, messagesPerTurn: quotas.messageBurst },
    size: 0,
  }),
  apiLevel: 1,
  components,
  areas,
  providers: {},
  grants: createMemoryGrantStore(),
  prompt: prompts.permission,
  environment: createEnvironment({ window: { width: 390, height: 420 } }),
  clock: systemClock,
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
});

function open(name: string, source: string): Session {
  const id = `org.atoll.${name}`;
  const manifest = { id, name, version: { name: "1.0.0", code: 1 }, apiLevel: 1, entry: "src/main.tsx" };
  return host.open({
    manifest: parseManifest(JSON.stringify(manifest)),
    bundle: { name: "main.jsbundle", source },
    assets: { get: async () => undefined },
    owner: { key: id, appId: id },
  });
}

const nothing = (): void => undefined;

window.openBoth = async (upper, lower) => {
  const sessions = { upper: open("upper", upper), lower: open("lower", lower) };
  createRoot(document.getElementById("root") as HTMLElement).render(
    <AtollProvider host={host} prompts={prompts} brand={{ name: "Test" }}>
      {Object.entries(sessions).map(([name, session]) => (
        <section
          key={name}
          aria-label={name}
          style={{ width: 390, height: 420, display: "flex", flexDirection: "column" }}
        >
          <MiniApp session={session} onClose={nothing} onMenu={nothing} onReopen={nothing} />
        </section>
      ))}
    </AtollProvider>,
  );
};
document.title = "ready";
