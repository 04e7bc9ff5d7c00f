import type { ReactNode } from "react";
import { createContext } from "react";
import Reconciler from "react-reconciler";
import { ConcurrentRoot, DefaultEventPriority, DiscreteEventPriority } from "react-reconciler/constants.js";

type Listener = () => void;

/** A node that the guest half of a component has made, as a test looks at it. */
export type GuestNode = {
  readonly id: number;
  readonly component: string;
  props: { readonly [name: string]: unknown };
  children: (GuestNode | GuestText)[];
  version: number;
};
export type GuestText = { readonly id: number; text: string };

/** True for a component's node, false for a text. */
export function isNode(child: GuestNode | GuestText): child is GuestNode {
  return "component" in child;
}

/** A guest without a sandbox: React draws into plain nodes, and events call handlers directly. */
export type GuestTree = {
  readonly root: GuestNode;
  render(element: ReactNode): void;
  /** Calls a handler as the host's event would. */
  fire(node: GuestNode, event: string, payload?: unknown): void;
  subscribe(listener: Listener): () => void;
  /** Calls of node methods through refs. */
  readonly invoked: { node: GuestNode; method: string; params: unknown }[];
};

let lastId = 0;

export function createGuestTree(): GuestTree {
  const listeners = new Set<Listener>();
  const invoked: GuestTree["invoked"] = [];
  const root = createNode("root", {});
  const tell = (): void => listeners.forEach((listener) => listener());
  const reconciler = Reconciler(createConfig(tell, invoked) as never);
  const container = reconciler.createContainer(
    root,
    ConcurrentRoot,
    null,
    false,
    null,
    "",
    fail,
    fail,
    fail,
    noop,
  );
  return {
    root,
    invoked,
    render(element) {
      reconciler.updateContainerSync(element, container, null, null);
      reconciler.flushSyncWork();
    },
    fire(node, event, payload = null) {
      const handler = node.props[`on${event.charAt(0).toUpperCase()}${event.slice(1)}`];
      if (typeof handler !== "function") return;
      priority = DiscreteEventPriority;
      handler(payload);
      priority = DefaultEventPriority;
      reconciler.flushSyncWork();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

let priority = DefaultEventPriority;
const noop = (): void => undefined;
const none = (): null => null;
const HOST_CONTEXT = {};
const no = (): false => false;

function fail(error: unknown): void {
  throw error;
}

function createNode(component: string, props: GuestNode["props"]): GuestNode {
  return { id: ++lastId, component, props, children: [], version: 0 };
}

function createConfig(tell: Listener, invoked: GuestTree["invoked"]): object {
  function insert(parent: GuestNode, child: GuestNode | GuestText, before?: GuestNode | GuestText): void {
    const others = parent.children.filter((each) => each !== child);
    others.splice(before === undefined ? others.length : others.indexOf(before), 0, child);
    parent.children = others;
    parent.version += 1;
  }
  function remove(parent: GuestNode, child: GuestNode | GuestText): void {
    parent.children = parent.children.filter((each) => each !== child);
    parent.version += 1;
  }
  return {
    supportsMutation: true,
    isPrimaryRenderer: false,
    noTimeout: -1,
    supportsMicrotasks: true,
    scheduleMicrotask: queueMicrotask,
    scheduleTimeout: setTimeout,
    cancelTimeout: clearTimeout,
    createInstance: createNode,
    createTextInstance: (text: string): GuestText => ({ id: ++lastId, text }),
    appendInitialChild: insert,
    appendChild: insert,
    appendChildToContainer: insert,
    insertBefore: insert,
    insertInContainerBefore: insert,
    removeChild: remove,
    removeChildFromContainer: remove,
    commitUpdate(node: GuestNode, _type: string, _before: object, after: GuestNode["props"]) {
      node.props = after;
      node.version += 1;
    },
    commitTextUpdate(node: GuestText, _before: string, after: string) {
      node.text = after;
    },
    getPublicInstance: (node: GuestNode) => publicInstance(node, invoked),
    resetAfterCommit: tell,
    finalizeInitialChildren: no,
    shouldSetTextContent: no,
    getRootHostContext: () => HOST_CONTEXT,
    getChildHostContext: () => HOST_CONTEXT,
    prepareForCommit: none,
    clearContainer: noop,
    detachDeletedInstance: noop,
    maySuspendCommit: no,
    setCurrentUpdatePriority(next: number) {
      priority = next;
    },
    getCurrentUpdatePriority: () => priority,
    resolveUpdatePriority: () => priority || DefaultEventPriority,
    trackSchedulerEvent: noop,
    resolveEventType: none,
    resolveEventTimeStamp: () => -1.1,
    shouldAttemptEagerTransition: no,
    requestPostPaintCallback: noop,
    resetFormInstance: noop,
    NotPendingTransition: null,
    HostTransitionContext: createContext(null),
  };
}

const publicInstances = new WeakMap<GuestNode, object>();

function publicInstance(node: GuestNode, invoked: GuestTree["invoked"]): object {
  const invoke = (method: string, params: unknown = null): void =>
    void invoked.push({ node, method, params });
  const instance = publicInstances.get(node) ?? {
    invoke,
    focus: () => invoke("focus"),
    blur: () => invoke("blur"),
    clear: () => invoke("clear"),
    scrollTo: (params: unknown) => invoke("scrollTo", params),
  };
  publicInstances.set(node, instance);
  return instance;
}
