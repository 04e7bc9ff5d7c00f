import type { RawProps } from "./encode-props.ts";

/** What a ref to a kit component offers; which methods work is said by the component's schema. */
export type PublicInstance = {
  /** Calls a method of the drawn component. */
  invoke(method: string, params?: unknown): void;
  focus(): void;
  blur(): void;
  clear(): void;
  scrollTo(params: unknown): void;
};

/** A component's node. It has an id once a commit has put it on screen: renders that React throws away cost nothing. */
export type NodeInstance = {
  readonly kind: "node";
  id: number;
  readonly component: string;
  props: RawProps;
  hidden: boolean;
  /** Children given before the node was sent; empty afterwards. */
  pending: Instance[];
  publicInstance: PublicInstance | null;
};

/** A text's node. */
export type TextInstance = { readonly kind: "text"; id: number; text: string; hidden: boolean };

export type Instance = NodeInstance | TextInstance;

/** The surface: node 0. */
export type Container = { readonly id: 0 };
