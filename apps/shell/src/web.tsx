import "./web/zod-without-eval.ts";
import { createIndexedDbStore } from "@atoll/capabilities/web";
import { createPromptController } from "@atoll/react-native";
import { createRoot } from "react-dom/client";
import { createWebCatalogue } from "./catalogue/web-catalogue.ts";
import { createAppearanceStore } from "./services/appearance.ts";
import { createWebNavigation } from "./services/web-navigation.ts";
import { ShellApp } from "./shell-app.tsx";
import { readPageConfig } from "./web/page-config.ts";
import { createWhenIdle } from "./web/when-idle.ts";
import { createWebHost } from "./web/web-host.ts";
import { createWebSandboxes } from "./web/web-sandboxes.ts";

const config = readPageConfig(document);
const fetch = window.fetch.bind(window);
const prompts = createPromptController();
const store = createIndexedDbStore();
const whenIdle = createWhenIdle(window);
const whenQuiet = createWhenIdle(window, 1_000);
const sandboxes = createWebSandboxes({ config, fetch, whenIdle, whenQuiet });
const host = createWebHost({ config, prompts, sandboxes, store });

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element to draw the shell in.");
createRoot(root).render(
  <ShellApp
    services={{
      host,
      prompts,
      catalogue: createWebCatalogue({ fetch, whenIdle }),
      navigation: createWebNavigation(window),
      appearance: createAppearanceStore(() => window.localStorage),
      data: store,
      networkMap: config.networkMap,
      setTitle: (title) => {
        document.title = title;
      },
      setScheme: (scheme) => {
        document.documentElement.dataset["scheme"] = scheme;
      },
    }}
  />,
);
