import type { ComponentProps, ComponentSchema } from "@atoll/protocol";
import type { ReactNode, Ref } from "react";
import type { NodeRef } from "./node-ref.ts";

/** Text and numbers, and what React leaves out. */
export type TextChildren = string | number | boolean | null | undefined | readonly TextChildren[];

type Children<S extends ComponentSchema> = S["children"] extends "none"
  ? { readonly children?: never }
  : { readonly children?: S["children"] extends "text" ? TextChildren : ReactNode };

/** The props of a component as a creator writes them: what its schema says, children and ref. */
export type GuestProps<S extends ComponentSchema> = ComponentProps<S> &
  Children<S> & { readonly ref?: Ref<NodeRef<S>> };

/** A kit component as React and TypeScript see it. */
export type GuestComponent<S extends ComponentSchema> = (props: GuestProps<S>) => ReactNode;

/**
 * The guest half of a component without behaviour of its own: at run time just its name, which the reconciler turns
 * into a node for the host to draw.
 */
export function hostComponent<S extends ComponentSchema>(name: S["name"]): GuestComponent<S> {
  return name as unknown as GuestComponent<S>;
}
