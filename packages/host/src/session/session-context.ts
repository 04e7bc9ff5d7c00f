import type { Providers } from "@atoll/capabilities";
import type { AreaSchema, Environment, Json, Quotas } from "@atoll/protocol";
import type { Clock } from "../clock.ts";
import type { SandboxPool } from "../host-options.ts";
import type { InstalledMiniApp } from "../installed-mini-app.ts";
import type { ConsentPrompt } from "../permissions/consent-prompt.ts";
import type { GrantStore } from "../permissions/grant-store.ts";
import type { PermissionCatalogue } from "../permissions/permission-catalogue.ts";
import type { PermissionPrompt } from "../permissions/prompt.ts";
import type { PromptQueue } from "../permissions/prompt-queue.ts";
import type { ReceiptSink } from "../permissions/record-receipts.ts";
import type { Kit } from "../tree/compile-component.ts";

/** What every session of a host shares. */
export type HostParts = {
  readonly apiLevel: number;
  readonly sandboxes: SandboxPool;
  readonly areas: readonly AreaSchema[];
  readonly providers: Providers;
  readonly permissionCatalogue: PermissionCatalogue;
  readonly grants: GrantStore;
  readonly prompt: PermissionPrompt;
  readonly promptQueue: PromptQueue;
  readonly consent?: ConsentPrompt;
  readonly receiptSink: ReceiptSink;
  readonly clock: Clock;
  readonly quotas: Quotas;
  /** The kit of an API level. */
  kitOf(apiLevel: number): Kit;
  environment(): Environment;
  /** True while a session of this owner lives. */
  hasSessionOf(ownerKey: string): boolean;
  randomHex(bytes: number): string;
  onHostError(error: unknown, where: string): void;
};

/** What one session is opened with. */
export type SessionOpening = {
  readonly id: string;
  readonly app: InstalledMiniApp;
  readonly path: string;
  readonly data: Json | undefined;
  readonly from: string | null;
};
