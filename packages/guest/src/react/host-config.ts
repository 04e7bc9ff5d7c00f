import { createContext } from "react";
import type { Fiber, HostConfig } from "react-reconciler";
import { DefaultEventPriority, NoEventPriority } from "react-reconciler/constants.js";
import { createSafeMap } from "../lockdown/primordials.ts";
import type { BatchWriter } from "./batch.ts";
import type { RawProps } from "./encode-props.ts";
import type { Container, Instance, NodeInstance, PublicInstance, TextInstance } from "./instances.ts";

/** Priority of the update being made; discrete while an event is handled. */
export type UpdatePriority = { current: number };

type Services = {
  readonly batch: BatchWriter;
  readonly priority: UpdatePriority;
  setTimeout(task: () => void, ms: number): number;
  clearTimeout(handle: number): void;
  queueMicrotask(task: () => void): void;
  /** Components that take text as children. */
  readonly textComponents: ReadonlySet<string>;
  /** Makes what a ref to a node gets. */
  createPublicInstance(node: NodeInstance): PublicInstance;
};

type Config = HostConfig<
  string,
  RawProps,
  Container,
  NodeInstance,
  TextInstance,
  never,
  never,
  never,
  PublicInstance | null,
  Place,
  never,
  number,
  -1,
  null
>;

const nothing = (): void => undefined;
const no = (): false => false;
const none = (): null => null;

/** Where a node stands: inside a component, or null right on the surface. */
type Place = { readonly inside: string | null };
const SURFACE: Place = { inside: null };

/** Turns React's commits into ops. Nodes get ids when a commit inserts them, so abandoned renders send nothing. */
export function createHostConfig(services: Services): Config & Record<string, unknown> {
  return { ...treeMethods(services), ...scheduling(services), ...unusedFeatures };
}

function treeMethods({ batch, createPublicInstance, textComponents }: Services) {
  const places = createSafeMap<string, Place>();
  const append = (parent: NodeInstance | Container, child: Instance): void =>
    batch.insert(parent, child, null);
  const insert = (parent: NodeInstance | Container, child: Instance, before: Instance): void =>
    batch.insert(parent, child, before);
  const remove = (parent: NodeInstance | Container, child: Instance): void => batch.remove(parent, child);
  return {
    supportsMutation: true,
    supportsPersistence: false,
    supportsHydration: false,
    createInstance: (component: string, props: RawProps): NodeInstance => ({
      kind: "node",
      id: 0,
      component,
      props,
      hidden: false,
      pending: [],
      publicInstance: null,
    }),
    createTextInstance(text: string, _root: Container, { inside }: Place): TextInstance {
      if (inside === null || !textComponents.has(inside)) throw misplacedText(text, inside);
      return { kind: "text", id: 0, text, hidden: false };
    },
    appendInitialChild: (parent: NodeInstance, child: Instance) => void parent.pending.push(child),
    finalizeInitialChildren: no,
    shouldSetTextContent: no,
    getRootHostContext: () => SURFACE,
    getChildHostContext(_parent: Place, component: string): Place {
      const place = places.get(component) ?? { inside: component };
      places.set(component, place);
      return place;
    },
    getPublicInstance: (instance: Instance) =>
      instance.kind === "text" ? null : (instance.publicInstance ??= createPublicInstance(instance)),
    prepareForCommit: none,
    resetAfterCommit: () => batch.flush(),
    appendChild: append,
    appendChildToContainer: append,
    insertBefore: insert,
    insertInContainerBefore: insert,
    removeChild: remove,
    removeChildFromContainer: remove,
    clearContainer: nothing,
    commitUpdate(node: NodeInstance, _component: string, before: RawProps, after: RawProps) {
      node.props = after;
      batch.update(node, before, after);
    },
    commitTextUpdate(node: TextInstance, _before: string, after: string) {
      node.text = after;
      if (!node.hidden) batch.setText(node, after);
    },
    hideInstance: (node: NodeInstance) => batch.setHidden(node, true),
    unhideInstance: (node: NodeInstance) => batch.setHidden(node, false),
    hideTextInstance(node: TextInstance) {
      node.hidden = true;
      batch.setText(node, "");
    },
    unhideTextInstance(node: TextInstance, text: string) {
      node.hidden = false;
      batch.setText(node, text);
    },
    detachDeletedInstance: (node: NodeInstance) => batch.forget(node),
  };
}

function misplacedText(text: string, inside: string | null): Error {
  const where = inside === null ? "on the surface itself" : `inside <${inside}>`;
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return new Error(`The text "${shown}" stands ${where}, which takes no text. Put it into <Text>.`);
}

function scheduling({ priority, setTimeout, clearTimeout, queueMicrotask }: Services) {
  return {
    isPrimaryRenderer: true,
    noTimeout: -1 as const,
    scheduleTimeout: (task: (...args: unknown[]) => unknown, ms?: number) =>
      setTimeout(() => void task(), ms ?? 0),
    cancelTimeout: clearTimeout,
    supportsMicrotasks: true,
    scheduleMicrotask: (task: () => unknown) => queueMicrotask(() => void task()),
    setCurrentUpdatePriority(next: number) {
      priority.current = next;
    },
    getCurrentUpdatePriority: () => priority.current,
    resolveUpdatePriority: () =>
      priority.current === NoEventPriority ? DefaultEventPriority : priority.current,
    trackSchedulerEvent: nothing,
    resolveEventType: none,
    resolveEventTimeStamp: () => -1.1,
    shouldAttemptEagerTransition: no,
    requestPostPaintCallback: nothing,
  };
}

/** What the reconciler asks of every renderer and this one has no use for. */
const unusedFeatures = {
  rendererPackageName: "atoll",
  rendererVersion: "1",
  extraDevToolsConfig: null,
  preparePortalMount: nothing,
  getInstanceFromNode: (): Fiber | null => null,
  beforeActiveInstanceBlur: nothing,
  afterActiveInstanceBlur: nothing,
  prepareScopeUpdate: nothing,
  getInstanceFromScope: none,
  resetTextContent: nothing,
  commitMount: nothing,
  maySuspendCommit: no,
  maySuspendCommitOnUpdate: no,
  maySuspendCommitInSyncRender: no,
  preloadInstance: () => true,
  startSuspendingCommit: none,
  suspendInstance: nothing,
  waitForCommitToBeReady: none,
  getSuspendedCommitReason: none,
  NotPendingTransition: null,
  HostTransitionContext: createContext(null) as never,
  resetFormInstance: nothing,
  bindToConsole: (method: "error" | "warn" | "log", args: unknown[]) => () => console[method](...args),
};
