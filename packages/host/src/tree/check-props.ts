import { quoteForMessage } from "@atoll/protocol";
import type { Json, Props } from "@atoll/protocol";
import { decodeBy } from "../decode-by.ts";
import type { Decoded } from "../decode-by.ts";
import type { CompiledComponent, CompiledProp } from "./compile-component.ts";
import { internEvents } from "./event-names.ts";
import { listNames, refuse } from "./tree-errors.ts";
import { weigh } from "./weight.ts";

/** Validated props of a node, and what they weigh against the tree's quota. */
export type CheckedProps = {
  readonly props: Readonly<Record<string, unknown>>;
  readonly on: ReadonlySet<string>;
  readonly weight: number;
};

/** Props in the making. */
type Draft = { readonly props: Record<string, unknown>; on: ReadonlySet<string> };

const NO_EVENTS: ReadonlySet<string> = new Set();

/** Checks the props of a new node. Throws TREE_BAD_PROP. */
export function checkNewProps(component: CompiledComponent, props: Props): CheckedProps {
  return merge(component, { props: Object.create(null), on: NO_EVENTS }, props);
}

/** Checks an update: `unset` is dropped first, then `set` is merged in. Throws TREE_BAD_PROP. */
export function checkUpdate(
  component: CompiledComponent,
  before: Pick<CheckedProps, "props" | "on">,
  change: { readonly set: Props; readonly unset: readonly string[] },
): CheckedProps {
  const draft: Draft = { props: Object.assign(Object.create(null), before.props), on: before.on };
  for (const name of change.unset) {
    if (name === "on") draft.on = NO_EVENTS;
    else if (component.props.has(name)) delete draft.props[name];
    else refuseUnknownProp(component, name);
  }
  return merge(component, draft, change.set);
}

function merge(component: CompiledComponent, draft: Draft, set: Props): CheckedProps {
  // Security: the decoder made `set` without a prototype and refused __proto__, constructor and prototype.
  for (const name in set) {
    const value = set[name] ?? null;
    if (name === "on") draft.on = checkEvents(component, value);
    else draft.props[name] = checkProp(component, name, value);
  }
  fillIn(component, draft.props);
  return { props: draft.props, on: draft.on, weight: weigh(draft.props) };
}

function fillIn(component: CompiledComponent, props: Record<string, unknown>): void {
  for (const [name, value] of component.defaults) if (!(name in props)) props[name] = value;
  for (const name of component.required) {
    if (!(name in props)) {
      refuse("TREE_BAD_PROP", `<${component.name}> needs the prop "${name}", which is missing. Set it.`);
    }
  }
}

function checkProp(component: CompiledComponent, name: string, value: Json): unknown {
  const prop = component.props.get(name) ?? refuseUnknownProp(component, name);
  if (prop.accepts !== null) return prop.accepts(value) ? value : refuseValue(component, prop, value);
  const decoded = decodeProp(prop, value);
  return decoded.ok ? decoded.value : refuseValue(component, prop, value);
}

function checkEvents(component: CompiledComponent, value: Json): ReadonlySet<string> {
  if (!Array.isArray(value) || value.length > component.events.size) {
    return refuse("TREE_BAD_PROP", `"on" of <${component.name}> must list event names, each once.`);
  }
  for (const event of value) {
    if (typeof event === "string" && component.events.has(event)) continue;
    const known = listNames(component.events.keys());
    refuse(
      "TREE_BAD_PROP",
      `<${component.name}> has no event ${quoteForMessage(event)}. Its events are: ${known}.`,
    );
  }
  return internEvents(value as readonly string[]);
}

function refuseUnknownProp(component: CompiledComponent, name: string): never {
  const known = listNames(component.props.keys());
  return refuse(
    "TREE_BAD_PROP",
    `<${component.name}> has no prop ${quoteForMessage(name)}. Its props are: ${known}.`,
  );
}

function decodeProp({ schema }: CompiledProp, value: Json): Decoded {
  return schema === null ? { ok: false, problem: "expected true or false" } : decodeBy(schema, value);
}

function refuseValue(component: CompiledComponent, prop: CompiledProp, value: Json): never {
  const decoded = decodeProp(prop, value);
  const why = decoded.ok ? "it is not allowed" : decoded.problem;
  return refuse(
    "TREE_BAD_PROP",
    `<${component.name}> does not take ${quoteForMessage(value)} as "${prop.name}": ${why}. Change the value or leave the prop out.`,
  );
}
