import { listScopes } from "@atoll/capabilities";
import type { CallContext, Providers } from "@atoll/capabilities";
import type { Json } from "@atoll/protocol";
import { createBridge } from "../bridge/bridge.ts";
import { createMethodQuotas } from "../bridge/method-quotas.ts";
import { createMethodTable } from "../bridge/method-table.ts";
import { createNodeInvoke } from "../bridge/node-invoke.ts";
import type { Gestures } from "../bridge/gestures.ts";
import type { NodeMethodRegistry } from "../bridge/node-methods.ts";
import { createPermissionsProvider } from "../bridge/permissions-provider.ts";
import { createSubscriptions } from "../bridge/subscriptions.ts";
import type { Topic } from "../bridge/subscriptions.ts";
import { createTopicTable } from "../bridge/topic-table.ts";
import { createChromeProviders } from "../chrome/chrome-providers.ts";
import type { ChromeRecord } from "../chrome/session-chrome.ts";
import type { RecordReceipt } from "../permissions/record-receipts.ts";
import { createSessionConsents } from "../permissions/session-consents.ts";
import type { SessionConsents } from "../permissions/session-consents.ts";
import { createSessionPermissions } from "../permissions/session-permissions.ts";
import type { SessionPermissions } from "../permissions/session-permissions.ts";
import type { Kit } from "../tree/compile-component.ts";
import type { RemoteTree } from "../tree/remote-tree.ts";
import type { Life } from "./life.ts";
import type { LogIntake } from "./log-intake.ts";
import type { MemoryWarnings } from "./memory-warnings.ts";
import type { Outbox } from "./outbox.ts";
import type { HostParts, SessionOpening } from "./session-context.ts";
import type { Visibility } from "./visibility.ts";

/** What the bridge of a session needs of the session's other parts. */
export type SessionBridgeOptions = {
  readonly parts: HostParts;
  readonly opening: SessionOpening;
  readonly life: Life;
  readonly outbox: Outbox;
  readonly logs: LogIntake;
  readonly visibility: Visibility;
  readonly gestures: Gestures;
  readonly tree: RemoteTree;
  readonly kit: Kit;
  readonly nodeMethods: NodeMethodRegistry;
  readonly chrome: ChromeRecord;
  readonly memory: MemoryWarnings;
  readonly context: Pick<CallContext, "owner" | "sessionId" | "manifest" | "blobs">;
  readonly record: RecordReceipt;
};

/** What it makes. */
export type SessionBridge = ReturnType<typeof createSessionBridge>;

/** Everything of a session that answers the mini-app's calls. */
export function createSessionBridge(options: SessionBridgeOptions) {
  const { parts, opening, life, outbox, visibility, gestures } = options;
  const permissions = createPermissions(options);
  const consents = createConsents(options);
  const providers = createProviders(options, permissions);
  const table = createMethodTable(parts.areas, providers, opening.app.manifest.apiLevel);
  const invoke = createNodeInvoke(options.tree, options.kit, options.nodeMethods);
  const bridge = createBridge({
    rules: {
      find: (name) => (name === invoke.name ? invoke : table.get(name)),
      isDeclared: permissions.isDeclared,
      isScopeDeclared: consents.isDeclared,
      isInFront: visibility.isInFront,
      gestures,
      quotas: createMethodQuotas(parts.clock),
    },
    quotas: parts.quotas,
    outbox,
    context: options.context,
    permissions,
    askFor: consents.forCall,
    frontSignal: visibility.frontSignal,
    record: options.record,
    tooManyBadCalls: () => life.finish("BAD_CALLS", `More than ${parts.quotas.badCalls} bad calls.`),
    onHostError(error, where) {
      options.logs.warn(`${where} failed in the host.`);
      parts.onHostError(error, where);
    },
  });
  const topics = createTopicTable(parts.areas, providers, opening.app.manifest.apiLevel, {
    context: options.context,
    permissions,
    visibility,
    record: options.record,
    onHostError: parts.onHostError,
  });
  const subscriptions = createSubscriptions({
    topics: new Map([...topics, ["permissions", permissionsTopic(permissions)]]),
    quotas: parts.quotas,
    outbox,
    onRefused: (error, topic) => bridge.countBad(error, topic),
  });
  return {
    bridge,
    subscriptions,
    permissions,
    consents,
    capabilities: [...table.keys(), ...topics.keys()].sort(),
  };
}

/** Those of the host app, and what the session answers itself: no host app can put another provider in its place. */
function createProviders(
  { parts, chrome, memory }: SessionBridgeOptions,
  permissions: SessionPermissions,
): Providers {
  const app = { ...parts.providers["app"], topics: { memoryWarning: memory.source } };
  // Each provider fits its own schema; the bridge decodes params by that schema before it calls, so the types may go here.
  const own = {
    app,
    ...createChromeProviders(chrome),
    permissions: createPermissionsProvider(permissions),
  } as unknown as Providers;
  return { ...parts.providers, ...own };
}

function createPermissions({ parts, opening, visibility, record }: SessionBridgeOptions): SessionPermissions {
  return createSessionPermissions({
    app: opening.app,
    grants: parts.grants,
    prompt: {
      sessionId: opening.id,
      prompt: parts.prompt,
      queue: parts.promptQueue,
      catalogue: parts.permissionCatalogue,
      frontSignal: visibility.frontSignal,
    },
    record,
    now: () => parts.clock.now(),
    onHostError: parts.onHostError,
  });
}

function createConsents({ parts, opening, visibility, record }: SessionBridgeOptions): SessionConsents {
  return createSessionConsents({
    app: opening.app,
    grants: parts.grants,
    scopes: listScopes(parts.areas),
    prompt: parts.consent,
    asking: { sessionId: opening.id, queue: parts.promptQueue, frontSignal: visibility.frontSignal },
    record,
    now: () => parts.clock.now(),
  });
}

/** Topic `permissions`: each change of a declared permission as `{ permission, state }`. */
function permissionsTopic(permissions: SessionPermissions): Topic {
  return {
    start: (_params: Json, emit) =>
      permissions.onChange(({ permission, state }) => emit({ permission, state })),
  };
}
