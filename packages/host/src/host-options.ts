import type { Providers } from "@atoll/capabilities";
import type { AreaSchema, ComponentSchema, Environment, Quotas } from "@atoll/protocol";
import type { Sandbox } from "@atoll/sandbox";
import type { Clock } from "./clock.ts";
import type { ConsentPrompt } from "./permissions/consent-prompt.ts";
import type { GrantStore } from "./permissions/grant-store.ts";
import type { PermissionPrompt } from "./permissions/prompt.ts";
import type { Receipt, ReceiptStore } from "./permissions/receipt.ts";

/** Where a session takes its blank sandbox from: prelude evaluated, no mini-app yet, never used before. */
export type SandboxPool = { take(): Promise<Sandbox> };

/** Everything a host is made of; nothing is read from the surroundings. */
export type HostOptions = {
  readonly sandboxes: SandboxPool;
  /** The level of the pool's prelude; newer mini-apps are refused, older ones get its additive contract. */
  readonly apiLevel: number;
  /** The kit's schemas by component name. */
  readonly components: ReadonlyMap<string, ComponentSchema>;
  readonly areas: readonly AreaSchema[];
  readonly providers: Providers;
  readonly grants: GrantStore;
  readonly prompt: PermissionPrompt;
  /** Shows what of the person's own data a mini-app is about to get; without it, it gets none. */
  readonly consent?: ConsentPrompt;
  readonly environment: Environment;
  readonly clock: Clock;
  /** Cryptographically strong bytes. */
  randomBytes(count: number): Uint8Array;
  readonly quotas?: Partial<Quotas>;
  /** Where receipts are kept; in memory when left out. */
  readonly receipts?: ReceiptStore;
  onReceipt?(receipt: Receipt): void;
  /** Faults of the host's own code: a provider that throws, a listener that throws, a result outside its schema. */
  onHostError?(error: unknown, where: string): void;
};
