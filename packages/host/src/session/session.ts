import type { BlobContent } from "@atoll/capabilities";
import type { Environment, ErrorCode, Json, LogLevel } from "@atoll/protocol";
import type { ImageSource } from "../assets/image-source.ts";
import type { SessionChrome } from "../chrome/session-chrome.ts";
import type { InstalledMiniApp } from "../installed-mini-app.ts";
import type { RemoteTree } from "../tree/remote-tree.ts";
import type { SessionStats } from "./stats.ts";

export type SessionState = "opening" | "open" | "ended";

/** Why a session is over. */
export type SessionEnd = {
  readonly code: ErrorCode;
  /** What happened and what to do: the host's own words, safe to show. */
  readonly message: string;
  /** What the engine or the mini-app said: cleaned and capped, but theirs. For developers, never as the host's words. */
  readonly detail: string;
};

/** A line a mini-app logged, or one the host adds about it. `text` is data of the mini-app. */
export type LogEntry = {
  readonly level: LogLevel;
  readonly text: string;
  readonly from: "guest" | "host";
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/** An error the mini-app did not handle. Data of the mini-app, capped. */
export type ErrorReport = { readonly message: string; readonly stack: string; readonly at: number };

/** Methods of a drawn node that refs of the mini-app may call, for example `focus`. Params were decoded by the schema. */
export type NodeMethods = { readonly [name: string]: (params: unknown) => void };

/** One opening of a mini-app. Nothing here throws because of what the mini-app does; every failure is an end. */
export interface Session {
  readonly id: string;
  readonly app: InstalledMiniApp;
  readonly tree: RemoteTree;
  /** The host's chrome around it: what to draw there, and the person's acts. */
  readonly chrome: SessionChrome;
  state(): SessionState;
  /** Undefined until the state is "ended". */
  end(): SessionEnd | undefined;
  /** Called when the state changes. */
  onChange(listener: () => void): () => void;
  /** Sends a UI event. `act` is true only for a real act of a person: it mints the token that guarded calls need. */
  sendEvent(nodeId: number, event: string, payload?: Json, options?: { readonly act?: boolean }): void;
  /** A virtual list wants the items from `start` up to, not including, `end`. */
  requestRange(listId: number, start: number, end: number): void;
  /** Whether the surface is in front. Sessions begin visible. */
  setVisible(visible: boolean): void;
  setEnvironment(patch: Partial<Environment>): void;
  /** The bytes of an image source, its type as sniffed. Rejects with an AtollError. */
  resolveImage(source: ImageSource): Promise<BlobContent>;
  /** Offers methods of a drawn node to refs; the returned function withdraws them. */
  registerMethods(nodeId: number, methods: NodeMethods): () => void;
  onLog(listener: (entry: LogEntry) => void): () => void;
  onReport(listener: (report: ErrorReport) => void): () => void;
  stats(): SessionStats;
  /** Ends the session with code CLOSED; safe to call twice. */
  close(): void;
  /** Ends the session with code REVOKED: the registry took this version back, for this reason. */
  revoke(reason: string): void;
}
