import type { GuestBridge } from "@atoll/protocol";

let current: GuestBridge | null = null;

/** Connects {@link bridge} to the channel of this guest; called once, when the prelude starts. */
export function connectBridge(connected: GuestBridge): void {
  current = connected;
}

function connected(): GuestBridge {
  if (current === null) throw new Error("The platform was used before the mini-app started.");
  return current;
}

/** The bridge of this sandbox, for the SDK: a name that may be imported before the channel exists. */
export const bridge: GuestBridge = Object.freeze<GuestBridge>({
  call: (method, params, options) => connected().call(method, params, options),
  subscribe: (topic, params, listener) => connected().subscribe(topic, params, listener),
  readBlob: (blobId) => connected().readBlob(blobId),
  releaseBlob: (blobId) => connected().releaseBlob(blobId),
  capabilities: () => connected().capabilities(),
  launch: () => connected().launch(),
  environment: () => connected().environment(),
  onEnvironment: (listener) => connected().onEnvironment(listener),
  lifecycle: () => connected().lifecycle(),
  onLifecycle: (listener) => connected().onLifecycle(listener),
  onChrome: (listener) => connected().onChrome(listener),
});
