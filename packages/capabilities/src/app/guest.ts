import type { GuestBridge, Json, LifecycleState } from "@atoll/protocol";
import { createMethods, nothing } from "../guest/method.ts";
import type { AppSchema } from "./schema.ts";

/** How this opening began. */
export type LaunchOptions = {
  /** The page to begin with, query included: `/bill/3?from=list`. */
  readonly path: string;
  /** What the opener gave along; null when nothing. Check it: another mini-app may have written it. */
  readonly data: Json;
  /** Id of the mini-app that opened this one; null when the person or a link did. */
  readonly from: string | null;
};

/** `platform.app` of a mini-app: mostly what the runtime knows without asking the host. */
export function createAppGuest(bridge: GuestBridge) {
  const method = createMethods<AppSchema>(bridge, "app");
  const plain = { params: () => ({}), result: nothing };
  return {
    /** Closes the mini-app. */
    close: method("close", plain),
    /** Closes the mini-app and opens it anew at its first page. */
    restart: method("restart", plain),
    /** How this opening began. */
    launchOptions(): LaunchOptions {
      const { path = "/", data = null, from = null } = bridge.launch() ?? {};
      return { path, data: data === null ? null : (JSON.parse(data) as Json), from };
    },
    /** The mini-app's own version, as its manifest says. */
    get version(): { readonly name: string; readonly code: number } {
      return bridge.launch()?.version ?? { name: "", code: 0 };
    },
    /** The API level of the host; zero before the start. */
    get apiLevel(): number {
      return bridge.launch()?.apiLevel ?? 0;
    },
    /** True when this host offers a method (`media.getPhotos`), or any method of an area (`media`). */
    can: (name: string): boolean =>
      bridge.capabilities().some((method) => method === name || method.startsWith(`${name}.`)),
    /** Every method this host offers. */
    capabilities: (): readonly string[] => bridge.capabilities(),
    /** Where the mini-app is in its life. */
    state: (): LifecycleState => bridge.lifecycle(),
    /** Calls the listener at every change of state; the returned function ends it. */
    onStateChange: (listener: (state: LifecycleState) => void): (() => void) => bridge.onLifecycle(listener),
    /** Calls the listener when memory gets short; the returned function ends it. */
    onMemoryWarning: (listener: (level: "low" | "critical") => void): (() => void) =>
      bridge.subscribe("app.memoryWarning", {}, (value) =>
        listener((value as { readonly level: "low" | "critical" }).level),
      ),
  };
}
