import { SERVICE_WORKER } from "./worker-address.ts";
import type { WorkerNews } from "./worker/worker-scope.ts";

/** Port: whether a newer shell is on this device than the one that runs. */
export interface ShellUpdates {
  ready(): boolean;
  onChange(listener: () => void): () => void;
  /** Starts the newer one. */
  apply(): void;
}

/** The part of a browser's trusted types that makes the one script address which the page's policy lets through. */
export type ScriptPolicies = {
  createPolicy(
    name: string,
    rules: { createScriptURL(text: string): string },
  ): { createScriptURL(text: string): unknown };
};

export type WebUpdatesOptions = {
  /** Undefined where the browser has none, or the page is not in a secure context. */
  readonly container: Pick<ServiceWorkerContainer, "register" | "addEventListener"> | undefined;
  /** Undefined in browsers that do not know trusted types. */
  readonly trustedTypes: ScriptPolicies | undefined;
  /** The build that runs. */
  readonly build: string;
  readonly reload: () => void;
};

export type WebUpdates = ShellUpdates & {
  /** Registers the worker; asks for a newer one when it is called again. Rejects where the browser refuses. */
  look(): Promise<void>;
};

/** Keeps the shell for times without a network by its service worker, and hears from it of newer builds. */
export function createWebUpdates(options: WebUpdatesOptions): WebUpdates {
  const { container, build, reload } = options;
  const listeners = new Set<() => void>();
  let registration: Promise<ServiceWorkerRegistration> | undefined;
  let ready = false;
  container?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (ready || !isNews(data) || data.atollBuild === build) return;
    ready = true;
    for (const listener of listeners) listener();
  });
  return {
    ready: () => ready,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: reload,
    async look() {
      if (container === undefined) return;
      if (registration !== undefined) return void (await (await registration).update());
      registration = container.register(workerUrl(options), { scope: "/", updateViaCache: "none" });
      registration.catch(() => {
        registration = undefined;
      });
      await registration;
    },
  };
}

/** Security: the page's only policy, and it lets one address through. */
function workerUrl({ trustedTypes }: WebUpdatesOptions): string {
  if (trustedTypes === undefined) return SERVICE_WORKER.path;
  const policy = trustedTypes.createPolicy(SERVICE_WORKER.policy, {
    createScriptURL(text) {
      if (text === SERVICE_WORKER.path) return text;
      throw new TypeError("The shell has no other script.");
    },
  });
  return policy.createScriptURL(SERVICE_WORKER.path) as string;
}

function isNews(data: unknown): data is WorkerNews {
  return (
    typeof data === "object" && data !== null && "atollBuild" in data && typeof data.atollBuild === "string"
  );
}
