import { createMemoryStore } from "@atoll/capabilities/web";
import { createMemoryGrantStore, createMemoryReceiptStore } from "@atoll/host";
import { parseManifest } from "@atoll/protocol";
import { AtollProvider, HostSheets, MiniApp, createPromptController } from "@atoll/react-native";
import { ar } from "@atoll/react-native/words/ar";
import { createSandboxPool } from "@atoll/sandbox";
import { createQuickJsWebEngine } from "@atoll/sandbox/quickjs-web";
import { withQuotas } from "@atoll/protocol";
import { createWebHost } from "@atoll/web-host";
import { createRoot } from "react-dom/client";

/** How the host is drawn. */
export type Look = { readonly scheme: "light" | "dark"; readonly locale: "en" | "ar" };

declare global {
  interface Window {
    /** Opens a mini-app that may ask for the camera, in a host as the shell makes it. */
    openMiniApp(bundle: string, look: Look): void;
    /** Every camera stream that the page was given. */
    readonly streams: MediaStream[];
  }
}

const quotas = withQuotas();
const prelude = { name: "prelude.js", source: await (await fetch("/prelude.js")).text() };
const prompts = createPromptController();
const host = createWebHost({
  files: {
    apiLevel: 1,
    prelude: { path: "/prelude.js", sha256: "0".repeat(64) },
    sandboxFrame: "/sandbox.html",
    sandboxWasm: "/quickjs.wasm",
    networkFrame: "/network.html",
  },
  networkMap: {},
  prompts,
  sandboxes: createSandboxPool({
    engine: createQuickJsWebEngine({ frameUrl: "/sandbox.html", wasmUrl: "/quickjs.wasm" }),
    prelude,
    limits: { ...quotas, messagesPerTurn: quotas.messageBurst },
    size: 0,
  }),
  store: createMemoryStore(),
  records: { grants: createMemoryGrantStore(), receipts: createMemoryReceiptStore() },
});

const streams: MediaStream[] = [];
const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
navigator.mediaDevices.getUserMedia = async (constraints) => {
  const stream = await open(constraints);
  streams.push(stream);
  return stream;
};

const nothing = (): void => undefined;

Object.assign(window, {
  streams,
  openMiniApp(source: string, { scheme, locale }: Look) {
    const id = "org.atoll.camera";
    const session = host.open({
      manifest: parseManifest(
        JSON.stringify({
          id,
          name: "Ticket desk",
          version: { name: "1.0.0", code: 1 },
          apiLevel: 1,
          entry: "src/main.tsx",
          permissions: [{ name: "camera", reason: "To read tickets.", required: false }],
        }),
      ),
      bundle: { name: "main.jsbundle", source },
      assets: { get: async () => undefined },
      owner: { key: id, appId: id },
    });
    document.documentElement.dir = locale === "ar" ? "rtl" : "ltr";
    createRoot(document.getElementById("root") as HTMLElement).render(
      <AtollProvider
        host={host}
        prompts={prompts}
        brand={{ name: "Atoll" }}
        scheme={scheme}
        locale={locale}
        {...(locale === "ar" && { words: ar })}
      >
        <MiniApp session={session} onClose={nothing} onMenu={nothing} onReopen={nothing} />
        <HostSheets />
      </AtollProvider>,
    );
  },
});
document.title = "ready";
