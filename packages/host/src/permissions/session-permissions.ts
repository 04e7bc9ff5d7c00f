import { AtollError, permissionId } from "@atoll/protocol";
import { createListeners } from "../listeners.ts";
import type { InstalledMiniApp } from "../installed-mini-app.ts";
import { askUser } from "./ask-user.ts";
import type { PromptContext } from "./ask-user.ts";
import type { GrantStore } from "./grant-store.ts";
import type { PermissionState } from "./host-permissions.ts";
import type { PromptAnswer } from "./prompt.ts";
import type { RecordReceipt } from "./record-receipts.ts";

/** Denials and closed sheets after which a session asks no more. */
const MAX_REFUSALS = 2;

export type PermissionChange = { readonly permission: string; readonly state: PermissionState };

/** The permissions of one session: what is declared, what was decided, and asking. */
export type SessionPermissions = {
  isDeclared(permission: string): boolean;
  state(permission: string): Promise<PermissionState>;
  /** Asks the user if nothing was decided yet. Throws USER_CANCELED or BACKGROUND_BLOCKED when there is no answer. */
  request(permission: string): Promise<PermissionState>;
  /** Told when the host's settings changed a decision. */
  changed(permission: string, state: PermissionState): void;
  /** Permissions that hold for this session alone. */
  onceGranted(): readonly string[];
  onChange(listener: (change: PermissionChange) => void): () => void;
};

export type SessionPermissionsOptions = {
  readonly app: InstalledMiniApp;
  readonly grants: GrantStore;
  readonly prompt: Omit<PromptContext, "reason" | "app">;
  readonly record: RecordReceipt;
  now(): number;
  onHostError(error: unknown, where: string): void;
};

/** Creates the permissions of a session. */
export function createSessionPermissions(options: SessionPermissionsOptions): SessionPermissions {
  const { app, grants, record } = options;
  const reasons = new Map(app.manifest.permissions.map((entry) => [permissionId(entry), entry.reason]));
  const once = new Set<string>();
  const asking = new Map<string, Promise<PermissionState>>();
  const changes = createListeners<PermissionChange>((error) => options.onHostError(error, "permissions"));
  let refusals = 0;

  async function state(permission: string): Promise<PermissionState> {
    const stored = (await grants.get(app.owner.key, permission))?.state;
    // Security: a denial that another window of the host has stored ends what was allowed once in this one.
    if (stored !== "denied" && once.has(permission)) return "granted-once";
    return stored ?? "undetermined";
  }

  async function ask(permission: string): Promise<PermissionState> {
    const before = await state(permission);
    if (before !== "undetermined") return before;
    // Security: a mini-app that was refused twice cannot wear the user down.
    if (refusals >= MAX_REFUSALS) return "denied";
    const reason = reasons.get(permission) ?? "";
    const answer = await askUser({ ...options.prompt, app: app.manifest, reason }, permission).catch(
      (error: unknown) => {
        if (error instanceof AtollError && error.code === "USER_CANCELED") refusals += 1;
        throw error;
      },
    );
    return decide(permission, answer);
  }

  async function decide(permission: string, answer: PromptAnswer): Promise<PermissionState> {
    const decided = { allow: "granted", once: "granted-once", deny: "denied" } as const;
    const next = decided[answer];
    if (next === "denied") refusals += 1;
    if (next === "granted-once") once.add(permission);
    else await grants.set(app.owner.key, { permission, state: next, decidedAt: options.now() });
    record({ kind: next, permission, by: "user" });
    changes.notify({ permission, state: next });
    return next;
  }

  return {
    isDeclared: (permission) => reasons.has(permission),
    state,
    request(permission) {
      // Calls that need the same permission wait for the same answer.
      const current = asking.get(permission);
      if (current !== undefined) return current;
      const next = ask(permission).finally(() => asking.delete(permission));
      asking.set(permission, next);
      return next;
    },
    changed(permission, next) {
      once.delete(permission);
      if (reasons.has(permission)) changes.notify({ permission, state: next });
    },
    onceGranted: () => [...once],
    onChange: (listener) => changes.add(listener),
  };
}
