import { AppState, BackHandler, Linking } from "react-native";
import type { ConnectionPage } from "../offline/connection.ts";
import type { TelemetrySender } from "../telemetry/telemetry.ts";
import { createWebSender } from "../telemetry/web-sender.ts";
import type { NavigationEvents } from "./native-navigation.ts";

type Fetch = typeof globalThis.fetch;

/** The back button, and links that lead into the app. They last as long as the app. */
export const navigationEvents: Pick<NavigationEvents, "onBack" | "onLink"> = {
  onBack: (handle) => void BackHandler.addEventListener("hardwareBackPress", handle),
  onLink: (listener) => {
    Linking.addEventListener("url", ({ url }) => listener(url));
    // The link that started the app, when one did.
    void Linking.getInitialURL().then((link) => link !== null && listener(link));
  },
};

/** What the connection is told by: the registry is asked again whenever the app comes to the front. */
export function connectionPage(fetch: Fetch): ConnectionPage {
  const onFront = (listener: () => void) =>
    void AppState.addEventListener("change", (state) => state === "active" && listener());
  return {
    fetch,
    navigator: { onLine: true },
    setTimeout: ((run: () => void, ms: number) =>
      Number(setTimeout(run, ms))) as ConnectionPage["setTimeout"],
    addEventListener: ((name: string, listener: () => void) => {
      if (name === "online") onFront(listener);
    }) as ConnectionPage["addEventListener"],
  };
}

/** Telemetry by the app's own requests; what is left when the app goes to the back waits for the next time. */
export function createNativeSender(fetch: Fetch): TelemetrySender {
  const page = { visibilityState: "visible", addEventListener: () => undefined } as const;
  return {
    ...createWebSender({ fetch, page, navigator: {} }),
    onLeave: (listener) =>
      void AppState.addEventListener("change", (state) => state === "background" && listener()),
  };
}
