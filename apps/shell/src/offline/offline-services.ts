import type { Connection } from "./connection.ts";
import type { KeptList } from "./kept-catalogue.ts";
import type { ShellUpdates } from "./shell-updates.ts";

/** What the shell's screens need to know of times without the registry. */
export type OfflineServices = {
  readonly connection: Connection;
  readonly updates: ShellUpdates;
  /** How old the catalogue is that is shown. */
  readonly kept: KeptList;
};
