import type { SeedState } from "../../seed/seed-state.ts";

/** A registry with a history, and what the table of screens needs to know of it. */
export type Stage = {
  readonly shellOrigin: string;
  readonly portalOrigin: string;
  readonly accounts: SeedState["accounts"];
  /** Words of the table by what stands for them: ids of a version in review, of a report, and the like. */
  readonly known: Readonly<Record<string, string>>;
};
