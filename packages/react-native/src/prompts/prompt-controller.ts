import type { PermissionPrompt, PermissionRequest, PromptAnswer } from "@atoll/host";

/** A tap without which the host does not go on, for example to open the browser's file picker or a page outside. */
export type TapRequest = {
  /** Owner of the mini-app on whose behalf the host asks. */
  readonly ownerKey: string;
  /** Words of the button, for example "Choose photos". */
  readonly action: string;
  /**
   * What the person agrees to by the tap, whole, for example an address. The button waits then until it can have been read.
   */
  readonly detail?: string;
  /** Aborted when the tap is no longer wanted. */
  readonly signal: AbortSignal;
};

/** A question that waits for the user. */
export type Prompt =
  | {
      readonly kind: "permission";
      readonly id: number;
      readonly request: PermissionRequest;
      answer(answer: PromptAnswer): void;
    }
  | {
      readonly kind: "tap";
      readonly id: number;
      readonly request: TapRequest;
      answer(tapped: boolean): void;
    };

/** Joins the host's questions to the sheets that React draws: one at a time, in the order they were asked. */
export interface PromptController {
  /** The host's prompt port: give it to `createHost`. Rejects when the question is withdrawn, which is no answer. */
  readonly permission: PermissionPrompt;
  /** Resolves to true within the tap, to false when the user closed the sheet or the tap is no longer wanted. */
  readonly tap: (request: TapRequest) => Promise<boolean>;
  /** The question to show now. The same object until it is answered. */
  current(): Prompt | undefined;
  onChange(listener: () => void): () => void;
}

/** Makes the bridge between a host and `<HostSheets/>`. */
export function createPromptController(): PromptController {
  let waiting: readonly Prompt[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();
  const change = (next: readonly Prompt[]) => {
    waiting = next;
    for (const listener of listeners) listener();
  };
  const ask = <A>(
    signal: AbortSignal,
    describe: (id: number, answer: (answer: A) => void) => Prompt,
  ): Promise<A> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const id = lastId;
      const settle = (finish: () => void) => {
        signal.removeEventListener("abort", withdraw);
        change(waiting.filter((prompt) => prompt.id !== id));
        finish();
      };
      const withdraw = () => settle(() => reject(signal.reason));
      if (signal.aborted) return reject(signal.reason);
      signal.addEventListener("abort", withdraw);
      change([...waiting, describe(id, (answer) => settle(() => resolve(answer)))]);
    });
  return {
    permission: (request) =>
      ask<PromptAnswer>(request.signal, (id, answer) => ({ kind: "permission", id, request, answer })),
    tap: (request) =>
      ask<boolean>(request.signal, (id, answer) => ({ kind: "tap", id, request, answer })).catch(() => false),
    current: () => waiting[0],
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
