import { withQuotas } from "@atoll/protocol";
import type { Environment } from "@atoll/protocol";
import type { Host } from "./host-api.ts";
import type { HostOptions } from "./host-options.ts";
import { createHostPermissions } from "./permissions/create-host-permissions.ts";
import { createMemoryReceiptStore } from "./permissions/memory-receipt-store.ts";
import { createPermissionCatalogue } from "./permissions/permission-catalogue.ts";
import { createPromptQueue } from "./permissions/prompt-queue.ts";
import type { ReceiptSink } from "./permissions/record-receipts.ts";
import { createSession } from "./session/create-session.ts";
import type { HostedSession } from "./session/create-session.ts";
import type { HostParts } from "./session/session-context.ts";
import { compileKit } from "./tree/compile-component.ts";
import type { Kit } from "./tree/compile-component.ts";

const SESSION_ID_BYTES = 8;

/** Creates a host. Throws when the catalogue it is given contradicts itself. */
export function createHost(options: HostOptions): Host {
  const sessions = new Set<HostedSession>();
  let environment = options.environment;
  const parts = createHostParts(options, {
    environment: () => environment,
    hasSessionOf: (ownerKey) => Array.from(sessions).some(({ settings }) => settings.ownerKey === ownerKey),
  });

  function patchAll(patch: Partial<Environment>): void {
    environment = { ...environment, ...patch };
    for (const { session } of sessions) session.setEnvironment(patch);
  }

  return {
    open(app, { path = "/", data, from = null } = {}) {
      const opening = { id: parts.randomHex(SESSION_ID_BYTES), app, path, data, from };
      const hosted: HostedSession = createSession(parts, opening, () => sessions.delete(hosted));
      sessions.add(hosted);
      hosted.begin();
      return hosted.session;
    },
    sessions: () => Array.from(sessions, ({ session }) => session),
    setEnvironment: patchAll,
    memoryIsShort() {
      for (const { memoryIsShort } of sessions) memoryIsShort();
    },
    closeAll() {
      for (const { session } of Array.from(sessions)) session.close();
    },
    permissions: createHostPermissions({
      grants: options.grants,
      sink: parts.receiptSink,
      sessionsOf: (owner) =>
        Array.from(sessions, ({ settings }) => settings).filter(({ ownerKey }) => ownerKey === owner.key),
    }),
  };
}

function createHostParts(
  options: HostOptions,
  live: Pick<HostParts, "environment" | "hasSessionOf">,
): HostParts {
  const onHostError = (error: unknown, where: string): void => options.onHostError?.(error, where);
  return {
    ...options,
    permissionCatalogue: createPermissionCatalogue(options.areas),
    promptQueue: createPromptQueue(),
    receiptSink: createReceiptSink(options, onHostError),
    quotas: withQuotas(options.quotas),
    kitOf: createKits(options),
    ...live,
    randomHex: (bytes) => toHex(options.randomBytes(bytes)),
    onHostError,
  };
}

function createReceiptSink(options: HostOptions, onHostError: ReceiptSink["onHostError"]): ReceiptSink {
  return {
    receipts: options.receipts ?? createMemoryReceiptStore(),
    clock: options.clock,
    onReceipt: (receipt) => options.onReceipt?.(receipt),
    onHostError,
  };
}

/** The kit of each API level, compiled when it is first needed. */
function createKits({ components }: HostOptions): (apiLevel: number) => Kit {
  const kits = new Map<number, Kit>();
  return (apiLevel) => {
    const kit = kits.get(apiLevel) ?? compileKit(components, apiLevel);
    kits.set(apiLevel, kit);
    return kit;
  };
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
