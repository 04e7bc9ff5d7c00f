import type { ErrorCode } from "@atoll/protocol";

/** What a sandbox may use; engines that cannot tell a figure ignore it and say so in `EngineTraits`. */
export type SandboxLimits = {
  /** What the guest's values may take, together with the scripts and messages on their way in and out. */
  readonly heapBytes: number;
  /** Where the platform has less, less. */
  readonly stackBytes: number;
  /** Wall time from delivery of a message to the end of the turn it causes; for a queued one, from the end of the turn before it. */
  readonly turnMs: number;
  /** Messages a guest may send in one turn, and the longest one in UTF-16 code units; the engine's own shell ends the sandbox above. */
  readonly messagesPerTurn: number;
  readonly messageLength: number;
};

/** A script as source or, with an empty `source`, as bytecode that the host verified; engines that run source refuse bytecode. */
export type Script = { readonly name: string; readonly source: string; readonly bytecode?: Uint8Array };

/** Why a sandbox is over. `detail` comes from the engine and may hold guest text: data, capped, never shown raw. */
export type SandboxEnd = { readonly code: ErrorCode; readonly detail: string };

/**
 * What a sandbox tells its owner. Calls come in order; none comes after `ended`. First comes what the prelude sent while the blank was
 * made, which belongs to no turn. A turn that ends the sandbox tells nothing of what it sent.
 */
export type SandboxListener = {
  /** A message the guest sent: untrusted text. */
  message(text: string): void;
  /** All work caused by the delivery numbered `turn` has ended, microtasks included. Said by the engine's shell, never by the guest. */
  turnEnded(turn: number, usage: { readonly heapBytes?: number }): void;
  /** Said once, also after `terminate()` (code CLOSED). */
  ended(end: SandboxEnd): void;
};

/** One live engine holding one mini-app. Used for one session, then discarded: never reset, never reused. */
export interface Sandbox {
  /** Evaluates the mini-app's bundle, once. Returns the number of the turn it causes, from 1. A throw inside becomes `ended` with BUNDLE_ERROR. */
  evaluate(script: Script): number;
  /** Hands one message to the guest. Returns the number of the turn it causes. Deliveries queue in order. */
  deliver(text: string): number;
  /** Attaches the listener of the session that took this sandbox, once; what came before is replayed in order. */
  listen(listener: SandboxListener): void;
  /** Ends the sandbox from outside, whatever it is doing; safe to call twice. */
  terminate(): void;
}

export type EngineTraits = {
  readonly name: "quickjs" | "webview" | "hermes" | "hermes-cli";
  /** The engine enforces `heapBytes` exactly. */
  readonly exactHeap: boolean;
};

/** A JavaScript engine behind one port. `create` gives a blank: prelude evaluated, no mini-app yet. */
export interface SandboxEngine {
  readonly traits: EngineTraits;
  create(options: SandboxOptions): Promise<Sandbox>;
}

export type SandboxOptions = {
  /** Text that evaluates to `(send: (text: string) => void) => (text: string) => void`: the prelude's one import and one export. */
  readonly prelude: Script;
  readonly limits: SandboxLimits;
};
