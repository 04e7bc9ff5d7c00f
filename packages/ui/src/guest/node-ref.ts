import type { ComponentSchema, Json } from "@atoll/protocol";
import type { z } from "zod";

type Methods<S extends ComponentSchema> = S extends { readonly methods: infer M } ? M : {};

type Caller<M> = M extends { readonly params: infer P extends z.ZodType }
  ? null extends z.input<P>
    ? () => void
    : (params: z.input<P>) => void
  : never;

/** What `ref.current` of a kit component offers: the methods of its schema. A call on a node that is gone does nothing. */
export type NodeRef<S extends ComponentSchema> = {
  readonly [M in keyof Methods<S>]: Caller<Methods<S>[M]>;
} & {
  /** Calls a method by name, for methods that this version of the types does not know. */
  invoke(method: string, params?: Json): void;
};
