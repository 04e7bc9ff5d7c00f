import type { ComponentSchema, EventSchema } from "@atoll/protocol";
import { compileProp } from "./compile-prop.ts";
import type { PropSchema } from "./compile-prop.ts";

/** How one prop is checked. */
export type CompiledProp = {
  readonly name: string;
  /** Null for props that every component has. */
  readonly schema: PropSchema | null;
  /** When not null it decides alone, and an accepted value is kept as it is. */
  readonly accepts: ((value: unknown) => boolean) | null;
};

/** A component's schema, made ready for checking many nodes. */
export type CompiledComponent = {
  readonly name: string;
  readonly props: ReadonlyMap<string, CompiledProp>;
  readonly required: readonly string[];
  /** Values of props that were left out, by name. */
  readonly defaults: readonly (readonly [name: string, value: unknown])[];
  readonly events: ReadonlyMap<string, EventSchema>;
  readonly methods: ReadonlyMap<string, { readonly params: PropSchema }>;
  readonly takesText: boolean;
  readonly takesNodes: boolean;
  readonly only: ReadonlySet<string> | null;
  readonly virtual: boolean;
};

/** Set while React hides what it will show again, so every component takes it. */
const HIDDEN: CompiledProp = {
  name: "hidden",
  schema: null,
  accepts: (value) => typeof value === "boolean",
};

/** The kit of one API level. */
export type Kit = ReadonlyMap<string, CompiledComponent>;

/** Compiles the components that exist at `apiLevel`. */
export function compileKit(components: ReadonlyMap<string, ComponentSchema>, apiLevel: number): Kit {
  const kit = new Map<string, CompiledComponent>();
  for (const [name, schema] of components) {
    if (schema.since <= apiLevel) kit.set(name, compileComponent(schema));
  }
  return kit;
}

/** Compiles one schema. Maps instead of objects, so that no name of a guest ever meets a prototype. */
export function compileComponent(schema: ComponentSchema): CompiledComponent {
  const props = new Map<string, CompiledProp>([["hidden", HIDDEN]]);
  const required: string[] = [];
  const defaults: [string, unknown][] = [];
  for (const [name, prop] of Object.entries(schema.props)) {
    props.set(name, { name, schema: prop, accepts: compileProp(prop) });
    const missing = prop.safeParse(undefined);
    if (!missing.success) required.push(name);
    else if (missing.data !== undefined) defaults.push([name, missing.data]);
  }
  return {
    name: schema.name,
    props,
    required,
    defaults,
    events: new Map(Object.entries(schema.events)),
    methods: new Map(Object.entries(schema.methods ?? {})),
    takesText: schema.children === "text" || schema.children === "mixed",
    takesNodes: schema.children === "nodes" || schema.children === "mixed",
    only: schema.only === undefined ? null : new Set(schema.only),
    virtual: schema.virtual === true,
  };
}
