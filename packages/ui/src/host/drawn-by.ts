import type { ComponentSchema } from "@atoll/protocol";
import type { HostComponent } from "../host-component.ts";

/** A component as a surface draws it: what it is given must have passed the schema of the same name. */
export type AnyHostComponent = HostComponent<ComponentSchema>;

/** Ties a host half to the schema whose data it draws. */
export function drawnBy<S extends ComponentSchema>(
  schema: S,
  component: HostComponent<S>,
): readonly [name: string, component: AnyHostComponent] {
  // The one place where the type of the props is let go: the tree has validated them by this schema.
  return [schema.name, component as unknown as AnyHostComponent];
}
