import type { z } from "zod";

/** Where children of a node may come from: none, text only, components only, or both. */
export type ChildrenRule = "none" | "text" | "nodes" | "mixed";

/** An event a component can send. A handler `onChangeText` listens to event `changeText`. */
export type EventSchema = {
  /** One sentence for creators. */
  readonly docs: string;
  /** What the handler receives; events without it carry null. */
  readonly payload?: z.ZodType;
  /** True when the event is the act of a person, so that it carries a gesture token. */
  readonly gesture?: boolean;
};

/** Everything that is said of one component, once: the host validates by it, types and docs follow from it. */
export type ComponentSchema = {
  readonly name: string;
  /** First API level that has the component. */
  readonly since: number;
  readonly docs: string;
  readonly props: { readonly [name: string]: z.ZodType };
  readonly events: { readonly [name: string]: EventSchema };
  readonly children: ChildrenRule;
  /** Components that alone may be children; absent means any that `children` allows. */
  readonly only?: readonly string[];
  /** Methods a guest ref offers on the node, for example `focus`. */
  readonly methods?: { readonly [name: string]: { readonly docs: string; readonly params: z.ZodType } };
  /** A list without a fixed number of children: the host asks for a range and places the items itself. */
  readonly virtual?: boolean;
};

/** Declares a component, keeping the literal types of its props for inference. */
export function defineComponent<const S extends ComponentSchema>(schema: S): S {
  return schema;
}

type Inputs<P extends ComponentSchema["props"]> = {
  [K in keyof P as undefined extends z.input<P[K]> ? never : K]: z.input<P[K]>;
} & {
  [K in keyof P as undefined extends z.input<P[K]> ? K : never]?: z.input<P[K]>;
};

type Handlers<E extends ComponentSchema["events"]> = {
  [K in keyof E & string as `on${Capitalize<K>}`]?: E[K] extends {
    readonly payload: infer P extends z.ZodType;
  }
    ? (payload: z.output<P>) => unknown
    : () => unknown;
};

/** The props a creator gives to a component, handlers included, children and ref not. */
export type ComponentProps<S extends ComponentSchema> = Inputs<S["props"]> & Handlers<S["events"]>;

/** The props a host half receives: validated data. */
export type HostProps<S extends ComponentSchema> = {
  readonly [K in keyof S["props"]]?: z.output<S["props"][K]>;
};
