import type { GuestBridge, LifecycleState } from "@atoll/protocol";

/** `platform.app` of a mini-app: what the runtime knows without asking the host. */
export function createAppGuest(bridge: GuestBridge) {
  return {
    /** True when this host offers a method (`media.getPhotos`), or any method of an area (`media`). */
    can: (name: string): boolean =>
      bridge.capabilities().some((method) => method === name || method.startsWith(`${name}.`)),
    /** Every method this host offers. */
    capabilities: (): readonly string[] => bridge.capabilities(),
    /** Where the mini-app is in its life. */
    state: (): LifecycleState => bridge.lifecycle(),
    /** Calls the listener at every change of state; the returned function ends it. */
    onStateChange: (listener: (state: LifecycleState) => void): (() => void) => bridge.onLifecycle(listener),
  };
}
