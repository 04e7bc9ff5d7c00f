import type { ComponentSchema } from "@atoll/protocol";

/** Whether a node with these props would be let in: every prop is known and valid, and none that is needed is missing. */
export function accepts(schema: ComponentSchema, props: { readonly [name: string]: unknown }): boolean {
  const known = Object.entries(props).every(
    ([name, value]) =>
      Object.hasOwn(schema.props, name) && schema.props[name]?.safeParse(value).success === true,
  );
  return (
    known &&
    Object.entries(schema.props).every(([name, prop]) => name in props || prop.safeParse(undefined).success)
  );
}
