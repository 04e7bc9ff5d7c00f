import { createIndexedDbStore, createSecretStore, withSecrets } from "@atoll/capabilities/web";
import { createPromptController } from "@atoll/react-native";
import { createWebHost, createWebSandboxes, createWhenIdle } from "@atoll/web-host";
import { createRoot } from "react-dom/client";
import { DeviceApp } from "./device/device-app.tsx";
import { observePrompts } from "./device/observed-prompts.ts";
import { observeSandboxes } from "./device/observed-sandboxes.ts";
import type { CallRecord, FromDevice, ToDevice } from "./messages.ts";
import { hear, post } from "./messages.ts";
import { readConfig } from "./page-config.ts";

const config = readConfig(document);
const activity = new Set<() => void>();
const tell = (message: FromDevice) => post(window.parent, message);
const onCall = (call: CallRecord) => {
  tell({ type: "call", call });
  for (const listener of activity) listener();
};
const now = () => Date.now();
const fetch = window.fetch.bind(window);
const prompts = observePrompts(createPromptController(), { onCall, now });
const store = createIndexedDbStore();
// A blank waits soon after each opening: the next change comes in seconds.
const sandboxes = createWebSandboxes({
  files: config,
  fetch,
  whenIdle: createWhenIdle(window),
  whenQuiet: createWhenIdle(window, 150),
});
const host = createWebHost({
  files: config,
  networkMap: config.networkMap,
  development: true,
  prompts,
  sandboxes: observeSandboxes(sandboxes, { onCall, now }),
  store,
});

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element to draw the device in.");
createRoot(root).render(
  <DeviceApp
    services={{
      host,
      prompts,
      store: withSecrets(store, createSecretStore()),
      fetch,
      tell,
      hear: (take) => hear<ToDevice>(() => window.parent, take),
      setScheme(scheme) {
        if (scheme === "system") delete document.documentElement.dataset["scheme"];
        else document.documentElement.dataset["scheme"] = scheme;
      },
      onActivity(listener) {
        activity.add(listener);
        return () => activity.delete(listener);
      },
    }}
  />,
);
