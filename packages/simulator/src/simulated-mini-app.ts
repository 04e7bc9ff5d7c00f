import type {
  ErrorReport,
  InstalledMiniApp,
  LogEntry,
  OpenOptions,
  PermissionRequest,
  PromptAnswer,
  RemoteNode,
  Session,
  SessionEnd,
} from "@atoll/host";
import type { BlobContent } from "@atoll/capabilities";
import type { Environment } from "@atoll/protocol";

import { createActions } from "./act/actions.ts";
import type { Actions } from "./act/actions.ts";
import { describeOpening, openSession } from "./opening.ts";
import { visibleText } from "./query/node-text.ts";
import { createQueries } from "./query/queries.ts";
import type { Queries } from "./query/queries.ts";
import { snapshotOf } from "./query/snapshot.ts";
import type { Surroundings } from "./surroundings.ts";

/** A mini-app that runs in a real sandbox and a real host, drawn for nobody. */
export type SimulatedMiniApp = Queries &
  Actions &
  AsyncDisposable & {
    /** The same queries below one node. */
    within(node: RemoteNode): Queries;
    /** What a node shows. */
    textOf(node: RemoteNode): string;
    /** What stands in a field. */
    valueOf(field: RemoteNode): string;
    /** The field that has the focus. */
    focused(): RemoteNode | undefined;
    /** The bytes that an Image draws. */
    imageOf(image: RemoteNode): Promise<BlobContent>;
    /** Everything that is drawn, as text. */
    snapshot(): string;
    /** Waits until the check passes, looking again after every change. */
    waitFor<T>(check: () => T): Promise<T>;
    /** Resolves when the mini-app is idle. */
    settle(): Promise<void>;
    /** Permission sheets that are open over this mini-app. */
    prompts(): readonly PermissionRequest[];
    /** Answers a permission sheet with "allow", or `once`; waits for the sheet first. */
    grant(permission: string, how?: "allow" | "once"): Promise<void>;
    /** Answers a permission sheet with "don't allow"; waits for the sheet first. */
    deny(permission: string): Promise<void>;
    /** Takes a permission back, as in the host's settings. */
    revoke(permission: string): Promise<void>;
    /** Forgets a decision, so that the next use asks again. */
    resetPermission(permission: string): Promise<void>;
    /** Lets time pass at once: what falls due on the way runs, each before the next. */
    advance(ms: number): Promise<void>;
    setEnvironment(patch: Partial<Environment>): Promise<void>;
    hide(): Promise<void>;
    show(): Promise<void>;
    logs(): readonly LogEntry[];
    reports(): readonly ErrorReport[];
    /** How the session ended; undefined while it goes on. */
    ended(): SessionEnd | undefined;
    /** Waits for the end. */
    waitForEnd(): Promise<SessionEnd>;
    /** Closes the session and opens another: what was stored and decided stays, nothing else does. */
    reopen(options?: OpenOptions): Promise<void>;
    close(): Promise<void>;
    /** The host's session, for what has no word here. */
    session(): Session;
  };

/** Opens a mini-app among surroundings; resolves when it has drawn, or has ended. */
export async function createSimulatedMiniApp(
  surroundings: Surroundings,
  app: InstalledMiniApp,
  options: OpenOptions,
): Promise<SimulatedMiniApp> {
  const { host, clock, prompts, patience } = surroundings;
  let opening = await openSession(surroundings, app, options);
  const current = () => opening;
  const describe = () => describeOpening(opening);
  const queriesBelow = (root: () => RemoteNode) =>
    createQueries({ root, describe, patience, isOver: () => opening.session.state() === "ended" });

  async function answer(permission: string, said: PromptAnswer): Promise<void> {
    await patience.until(
      () => prompts.answer(opening.session.id, permission, said) || undefined,
      () => new Error(`The mini-app has not asked for ${permission}.\n${describe()}`),
    );
    await opening.settle();
  }

  async function advance(ms: number): Promise<void> {
    const until = clock.now() + ms;
    for (let due = clock.nextDueMs(); due !== undefined && due <= until; due = clock.nextDueMs()) {
      await push(due);
    }
    await push(until);
  }

  async function push(momentMs: number): Promise<void> {
    clock.pushTo(momentMs);
    opening.tellTime();
    await opening.settle();
  }

  async function change(apply: (session: Session) => void): Promise<void> {
    apply(opening.session);
    await opening.settle();
  }

  const close = async () => opening.close();
  return {
    ...queriesBelow(() => opening.session.tree.root),
    ...createActions(current),
    within: (node) => queriesBelow(() => node),
    textOf: visibleText,
    valueOf: (field) => opening.display.fields.get(field).text,
    focused: () => opening.display.focused(),
    imageOf: (image) => opening.session.resolveImage(sourceOf(image)),
    snapshot: () => snapshotOf(opening.session.tree.root),
    waitFor: (check) => waitFor(check, describe),
    settle: () => opening.settle(),
    prompts: () => prompts.open(opening.session.id),
    grant: (permission, how = "allow") => answer(permission, how),
    deny: (permission) => answer(permission, "deny"),
    async revoke(permission) {
      await host.permissions.revoke(app.owner, permission);
      await opening.settle();
    },
    async resetPermission(permission) {
      await host.permissions.reset(app.owner, permission);
      await opening.settle();
    },
    advance,
    setEnvironment: (patch) => change((session) => session.setEnvironment(patch)),
    hide: () => change((session) => session.setVisible(false)),
    show: () => change((session) => session.setVisible(true)),
    logs: () => opening.logs,
    reports: () => opening.reports,
    ended: () => opening.session.end(),
    waitForEnd: () =>
      patience.until(
        () => opening.session.end(),
        () => new Error(`The mini-app has not ended.\n${describe()}`),
      ),
    async reopen(next = options) {
      opening.close();
      opening = await openSession(surroundings, app, next);
    },
    close,
    session: () => opening.session,
    [Symbol.asyncDispose]: close,
  };

  function waitFor<T>(check: () => T, describeNow: () => string): Promise<T> {
    let reason: unknown;
    return patience
      .until(
        () => {
          try {
            return { value: check() };
          } catch (error) {
            reason = error;
            return undefined;
          }
        },
        () => new Error(`Waited in vain: ${String(reason)}\n${describeNow()}`, { cause: reason }),
      )
      .then(({ value }) => value);
  }
}

function sourceOf(image: RemoteNode): string | { readonly blob: number } {
  const { source } = image.props;
  if (typeof source === "string") return source;
  if (typeof source === "object" && source !== null && "blob" in source && typeof source.blob === "number") {
    return { blob: source.blob };
  }
  throw new Error(`${image.component} has no image source.`);
}
