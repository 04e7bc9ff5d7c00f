// What the page around and the page in the device's frame tell each other. Both are ours, at one origin.
import type {
  ErrorReport,
  LogEntry,
  PermissionState,
  Receipt,
  SessionEnd,
  SessionState,
  SessionStats,
} from "@atoll/host";
import type { BuildStatement } from "../contract.ts";
import type { DeviceSettings } from "./settings.ts";

/** Panels whose content the device has to gather. */
export type WantedPanel = "tree" | "permissions" | "storage" | "sizes" | "none";

/** A call of the mini-app, as it crossed. */
export type CallRecord = {
  readonly key: string;
  readonly method: string;
  readonly params: string;
  readonly paramsLength: number;
  readonly at: number;
  /** Undefined while it runs. */
  readonly outcome?: string;
  readonly message?: string;
  readonly resultLength?: number;
  readonly ms?: number;
};

export type PermissionRow = { readonly id: string; readonly words: string; readonly state: PermissionState };

export type ToDevice =
  | { readonly type: "open"; readonly statement: BuildStatement; readonly path: string }
  | { readonly type: "settings"; readonly settings: DeviceSettings }
  | { readonly type: "want"; readonly panel: WantedPanel }
  | { readonly type: "permission"; readonly action: "revoke" | "reset"; readonly id: string }
  | { readonly type: "clear-storage" }
  | { readonly type: "reopen" };

export type FromDevice =
  | { readonly type: "ready" }
  | {
      readonly type: "session";
      readonly build: number;
      readonly state: SessionState;
      readonly end?: SessionEnd;
    }
  /** The first screen of a build is on the screen. */
  | { readonly type: "drawn"; readonly build: number }
  | { readonly type: "log"; readonly build: number; readonly entry: LogEntry }
  | { readonly type: "report"; readonly build: number; readonly report: ErrorReport }
  | { readonly type: "fault"; readonly text: string }
  | { readonly type: "call"; readonly call: CallRecord }
  | { readonly type: "menu" }
  | { readonly type: "tree"; readonly outline: string; readonly nodes: number }
  | {
      readonly type: "permissions";
      readonly rows: readonly PermissionRow[];
      readonly receipts: readonly Receipt[];
    }
  | { readonly type: "storage"; readonly bytes: number; readonly keys: number }
  | { readonly type: "stats"; readonly stats: SessionStats };

/** Sends to another window of our own origin, and to no other. */
export function post(target: Window, message: ToDevice | FromDevice): void {
  target.postMessage(message, window.location.origin);
}

/**
 * Hears one window of our own origin. Returns how to stop.
 * Security: sandboxes are frames in frames of this page and could speak to it too; by source and origin they are not heard.
 */
export function hear<M>(source: () => Window | null, take: (message: M) => void): () => void {
  const listen = (event: MessageEvent) => {
    if (event.origin === window.location.origin && event.source !== null && event.source === source()) {
      take(event.data as M);
    }
  };
  window.addEventListener("message", listen);
  return () => window.removeEventListener("message", listen);
}
