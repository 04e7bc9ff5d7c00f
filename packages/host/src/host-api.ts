import type { Environment, Json } from "@atoll/protocol";
import type { InstalledMiniApp } from "./installed-mini-app.ts";
import type { HostPermissions } from "./permissions/host-permissions.ts";
import type { Session } from "./session/session.ts";

/** Opens mini-apps side by side, each in a session of its own. */
export interface Host {
  /** Opens a mini-app. Returns at once with a session in state "opening"; a failure is its end, never a throw. */
  open(app: InstalledMiniApp, options?: OpenOptions): Session;
  /** Sessions that have not ended, in the order they were opened. */
  sessions(): readonly Session[];
  /** Changes the surroundings of every session; only what differs is sent. */
  setEnvironment(patch: Partial<Environment>): void;
  /** The device asks for room: mini-apps are told, to let go of what they can make again. */
  memoryIsShort(): void;
  closeAll(): void;
  /** What users decided, to show and to take back. */
  readonly permissions: HostPermissions;
}

export type OpenOptions = {
  /** Page to open, as in the manifest's `pages`; "/" when left out, and for what is no path of a mini-app. */
  readonly path?: string;
  /** Given along to the mini-app, at most 64 KiB as JSON; more is left out. */
  readonly data?: Json;
  /** Id of the mini-app that asked for this opening. */
  readonly from?: string;
};
