import type { BlobContent, Owner } from "@atoll/capabilities";
import type { Manifest } from "@atoll/protocol";
import type { Script } from "@atoll/sandbox";

/** A mini-app whose package was verified: what a host needs to open it. */
export type InstalledMiniApp = {
  readonly manifest: Manifest;
  readonly bundle: Script;
  /** The package's own files, by their exact name in it. */
  readonly assets: { get(name: string): Promise<BlobContent | undefined> };
  /** Whose data this is; keys grants, storage and receipts. */
  readonly owner: Owner;
};
