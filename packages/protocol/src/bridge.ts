import type { Environment, Json, Launch, LifecycleState } from "./wire/index.ts";

/** What the guest side of capabilities and kit may ask of the runtime that carries them. */
export interface GuestBridge {
  /** Calls a bridge method; rejects with a PlatformError. `signal` cancels it. */
  call(method: string, params: Json, options?: { readonly signal?: GuestSignal }): Promise<Json>;
  /** Subscribes to a topic; the returned function ends it. */
  subscribe(topic: string, params: Json, listener: (value: Json) => void): () => void;
  /** Reads a blob of the host, slice by slice. */
  readBlob(blobId: number): Promise<Uint8Array>;
  /** Tells the host that the blob is no longer needed. */
  releaseBlob(blobId: number): void;
  /** Methods that this host offers. */
  capabilities(): readonly string[];
  /** How this opening began; null until the host has started the mini-app. */
  launch(): Launch | null;
  environment(): Environment;
  onEnvironment(listener: (environment: Environment) => void): () => void;
  lifecycle(): LifecycleState;
  onLifecycle(listener: (state: LifecycleState) => void): () => void;
  /** Acts of the person upon the host's chrome around the mini-app: back, mainButton, menu. */
  onChrome(listener: (act: ChromeAct) => void): () => void;
}

/** An act upon the host's chrome; `payload` is the id of a menu's item. */
export type ChromeAct = { readonly event: string; readonly payload: Json };

/** The part of AbortSignal the bridge needs. */
export type GuestSignal = {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
};
