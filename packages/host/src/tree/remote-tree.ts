/** A node of the tree that a mini-app draws. The object stays the same while the node lives; `version` tells whether it changed. */
export interface RemoteNode {
  /** 0 for the root. */
  readonly id: number;
  /** Name of the kit's component, `#root` or `#text`. */
  readonly component: string;
  /** Validated by the component's schema, without `on`; has no prototype. Replaced, never changed in place. */
  readonly props: Readonly<Record<string, unknown>>;
  /** Events the mini-app has handlers for. */
  readonly on: ReadonlySet<string>;
  /** Replaced, never changed in place. */
  readonly children: readonly RemoteNode[];
  readonly parent: RemoteNode | undefined;
  /** Of text nodes only. */
  readonly text: string | undefined;
  /** Rises with every commit that changed this node or its child list. */
  readonly version: number;
}

/** What a mini-app draws, as of its last whole batch. */
export interface RemoteTree {
  readonly root: RemoteNode;
  get(id: number): RemoteNode | undefined;
  /** Live nodes, the root not counted. */
  readonly size: number;
  /** Called after a commit that changed this node's props, text, events or child list. Ends by itself when the node is removed. */
  subscribe(nodeId: number, listener: () => void): () => void;
  /** Called after every commit, once the nodes' own listeners were. */
  onCommit(listener: () => void): () => void;
}

/** `component` of the root. */
export const ROOT_COMPONENT = "#root";
/** `component` of text nodes. */
export const TEXT_COMPONENT = "#text";
