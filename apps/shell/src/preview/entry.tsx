// The page in the portal's frame: the real host, with a version that is not released.
import { createMemoryStore } from "@atoll/capabilities/web";
import { verifyEd25519 } from "@atoll/distribution/web";
import { createMemoryGrantStore, createMemoryReceiptStore, systemClock } from "@atoll/host";
import { createPromptController } from "@atoll/react-native";
import { createWebHost, createWebSandboxes, createWhenIdle } from "@atoll/web-host";
import { createRoot } from "react-dom/client";
import { openVersion } from "./open-version.ts";
import { readPreviewConfig } from "./page-config.ts";
import { createPortalLink } from "./portal-link.ts";
import { PreviewApp } from "./preview-app.tsx";

const config = readPreviewConfig(document);
const fetch = window.fetch.bind(window);
const prompts = createPromptController();
const whenIdle = createWhenIdle(window);
const host = createWebHost({
  files: config,
  networkMap: config.networkMap,
  prompts,
  sandboxes: createWebSandboxes({ files: config, fetch, whenIdle, whenQuiet: createWhenIdle(window, 1_000) }),
  // Security: nothing that a person at this browser granted or keeps is within reach, and nothing stays behind.
  store: createMemoryStore(),
  records: { grants: createMemoryGrantStore(), receipts: createMemoryReceiptStore() },
});
const ownerKey = `preview:${crypto.randomUUID()}`;

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element to draw the preview in.");
createRoot(root).render(
  <PreviewApp
    host={host}
    prompts={prompts}
    portal={createPortalLink(window, config.portalOrigin)}
    open={(statement) =>
      openVersion({ config, fetch, verify: verifyEd25519, clock: systemClock, ownerKey }, statement)
    }
    setScheme={(scheme) => {
      if (scheme === "system") delete document.documentElement.dataset["scheme"];
      else document.documentElement.dataset["scheme"] = scheme;
    }}
  />,
);
